import React from "react";
import { createRoot } from "react-dom/client";
import { MarkerType, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { measure } from "./measure.js";

function nodesOf(board) {
  return board.cards.map((card, n) => ({
    id: `c${n}`, position: { x: card.x, y: card.y }, data: { label: card.title },
    width: card.w, height: card.h, style: { width: card.w, height: card.h, background: card.colour },
    sourcePosition: "right", targetPosition: "left",
  }));
}

function edgesOf(board) {
  return board.links.map(([from, to], n) => ({
    id: `l${n}`, source: `c${from}`, target: `c${to}`, type: "smoothstep", markerEnd: { type: MarkerType.ArrowClosed },
  }));
}

function Flow({ board, ready }) {
  const flow = useReactFlow();
  return (
    <ReactFlow defaultNodes={nodesOf(board)} defaultEdges={edgesOf(board)} minZoom={0.02} onlyRenderVisibleElements
      onInit={() => ready(flow)} proOptions={{ hideAttribution: true }} />
  );
}

measure(async (board) => {
  const root = createRoot(document.getElementById("root"));
  const flow = await new Promise((ready) => {
    root.render(<ReactFlowProvider><Flow board={board} ready={ready} /></ReactFlowProvider>);
  });
  let x = 0, zoom = 1, dragged = 0;
  return {
    pan: () => flow.setViewport({ x: (x -= 24), y: 0, zoom: 1 }),
    zoom: (n) => flow.setViewport({ x, y: 0, zoom: (zoom *= n % 40 < 20 ? 0.93 : 1 / 0.93) }),
    drag: () => {
      dragged += 3;
      flow.updateNode("c0", (node) => ({ position: { ...node.position, x: board.cards[0].x + dragged } }));
    },
    save: () => JSON.stringify(flow.toObject()),
  };
});

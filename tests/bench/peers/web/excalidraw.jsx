import React from "react";
import { createRoot } from "react-dom/client";
import { CaptureUpdateAction, Excalidraw, convertToExcalidrawElements, serializeAsJSON } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { measure } from "./measure.js";

const NEVER = CaptureUpdateAction.NEVER;

function elementsOf(board) {
  const cards = board.cards.flatMap((card, n) => [
    { type: "rectangle", id: `c${n}`, x: card.x, y: card.y, width: card.w, height: card.h, backgroundColor: card.colour,
      fillStyle: "solid", roughness: 0, strokeWidth: 1 },
    { type: "text", x: card.x + 8, y: card.y + 34, text: card.title, fontSize: 12, fontFamily: 2 },
  ]);
  const links = board.links.map(([from, to]) => {
    const a = board.cards[from], b = board.cards[to];
    const x = a.x + a.w, y = a.y + a.h / 2;
    return { type: "arrow", x, y, width: b.x - x, height: b.y + b.h / 2 - y,
      points: [[0, 0], [b.x - x, b.y + b.h / 2 - y]], roughness: 0, strokeWidth: 1 };
  });
  return convertToExcalidrawElements([...cards, ...links], { regenerateIds: false });
}

measure(async (board) => {
  const elements = elementsOf(board);
  const root = createRoot(document.getElementById("root"));
  const api = await new Promise((ready) => {
    root.render(<Excalidraw excalidrawAPI={ready} initialData={{ elements, appState: { zoom: { value: 1 } } }} />);
  });
  while (api.getSceneElements().length < elements.length) await new Promise(requestAnimationFrame);
  const scene = [...api.getSceneElements()];
  let x = 0, zoom = 1;
  return {
    pan: () => api.updateScene({ appState: { scrollX: (x -= 24), scrollY: 0 }, captureUpdate: NEVER }),
    zoom: (n) => {
      zoom *= n % 40 < 20 ? 0.93 : 1 / 0.93;
      api.updateScene({ appState: { zoom: { value: zoom }, shouldCacheIgnoreZoom: true }, captureUpdate: NEVER });
    },
    drag: () => {
      const card = scene[0];
      scene[0] = { ...card, x: card.x + 3, version: card.version + 1, versionNonce: card.versionNonce + 1 };
      api.updateScene({ elements: scene, captureUpdate: NEVER });
    },
    save: () => serializeAsJSON(api.getSceneElements(), api.getAppState(), {}, "local"),
  };
});

// What every editor of the web is put through: a change, and the frame that shows it.
// The page is told its board by /board.json and says what it took by posting to /result.

const nextFrame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function times(count, change) {
  const took = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    change(n);
    await nextFrame();
    took.push(performance.now() - start);
  }
  return took;
}

// `open(board)` shows the board and returns what can be done with it: pan(n), zoom(n), drag(n), save().
export async function measure(open) {
  const answer = {};
  try {
    const board = await (await fetch("/board.json")).json();
    const start = performance.now();
    const editor = await open(board);
    await nextFrame();
    answer.open = [performance.now() - start];
    answer.idle = await times(board.frames, () => {});
    answer.pan = await times(board.frames, editor.pan);
    answer.drag = await times(board.frames, editor.drag);
    answer.zoom = await times(Math.min(40, board.frames), editor.zoom);
    const saves = [];
    for (let n = 0; n < 3; n++) {
      const began = performance.now();
      editor.save();
      saves.push(performance.now() - began);
    }
    answer.save = saves;
  } catch (error) {
    answer.error = String(error);
  }
  await fetch("/result", { method: "POST", body: JSON.stringify(answer) });
}

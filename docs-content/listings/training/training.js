const HIDDEN = 3;
const RATE = 2;
const BATCH = 2;
const EPOCHS = 2000;
const patterns = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const targets = [[0], [1], [1], [0]]; // one of two, and not both

let state = 1; // of the generator, 32 bits

/** The next number from 0 up to 1: a linear congruential generator. */
function uniform() {
  state = (Math.imul(1664525, state) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

function drawn(rows, columns) {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * uniform() - 1));
}

// weights[to][from], between -1 and 1, drawn row by row; biases of zero.
const hidden = { weights: drawn(HIDDEN, 2), biases: Array(HIDDEN).fill(0) };
const output = { weights: drawn(1, HIDDEN), biases: [0] };

function run({ weights, biases }, signals) {
  return weights.map((row, to) => {
    const sum = row.reduce((total, weight, from) => total + weight * signals[from], biases[to]);
    return 1 / (1 + Math.exp(-sum));
  });
}

function forward(inputs) {
  const hiddenOutputs = run(hidden, inputs);
  return { hiddenOutputs, prediction: run(output, hiddenOutputs) };
}

function totalLoss() {
  return patterns.reduce((total, inputs, p) => {
    const { prediction } = forward(inputs);
    return total + prediction.reduce((sum, answer, i) => sum + 0.5 * (answer - targets[p][i]) ** 2, 0);
  }, 0);
}

function noGradients({ weights, biases }) {
  return { weights: weights.map((row) => row.map(() => 0)), biases: biases.map(() => 0) };
}

function add(gradients, deltas, signals) {
  for (const [to, delta] of deltas.entries()) {
    for (const [from, signal] of signals.entries()) gradients.weights[to][from] += delta * signal;
    gradients.biases[to] += delta;
  }
}

function takeStep(layer, gradients, step) {
  for (const [to, row] of gradients.weights.entries()) {
    for (const [from, gradient] of row.entries()) layer.weights[to][from] -= step * gradient;
    layer.biases[to] -= step * gradients.biases[to];
  }
}

/** One update: the gradients of a batch, averaged, then all weights at once. */
function learnFrom(batch) {
  const hiddenGradients = noGradients(hidden);
  const outputGradients = noGradients(output);
  for (const pattern of batch) {
    const inputs = patterns[pattern];
    const { hiddenOutputs, prediction } = forward(inputs);
    const outputDelta = prediction.map((answer, i) => (answer - targets[pattern][i]) * answer * (1 - answer));
    const hiddenDeltas = hiddenOutputs.map((signal, from) => {
      const back = outputDelta.reduce((total, delta, to) => total + output.weights[to][from] * delta, 0);
      return back * signal * (1 - signal);
    });
    add(hiddenGradients, hiddenDeltas, inputs);
    add(outputGradients, outputDelta, hiddenOutputs);
  }
  takeStep(hidden, hiddenGradients, RATE / batch.length);
  takeStep(output, outputGradients, RATE / batch.length);
}

function show(label, values) {
  console.log(`${label} = ${values.map((value) => value.toFixed(6)).join(' ')}`);
}

show('loss before', [totalLoss()]);
const order = patterns.map((_, p) => p);
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  // Shuffle, as Fisher and Yates do.
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  for (let start = 0; start < order.length; start += BATCH) learnFrom(order.slice(start, start + BATCH));
  if (epoch % 500 === 0) show(`loss after ${epoch} epochs`, [totalLoss()]);
}
show(
  'predictions',
  patterns.flatMap((inputs) => forward(inputs).prediction),
);

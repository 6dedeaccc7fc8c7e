import java.util.Arrays;
import java.util.Locale;

public class Training {
    static final int HIDDEN = 3;
    static final int BATCH = 2;
    static final int EPOCHS = 2000;
    static final double RATE = 2;
    static final double[][] PATTERNS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    static final double[][] TARGETS = {{0}, {1}, {1}, {0}}; // one of two, and not both

    static int state = 1; // of the generator, 32 bits

    /** The next number from 0 up to 1: a linear congruential generator. */
    static double uniform() {
        state = 1664525 * state + 1013904223;
        return Integer.toUnsignedLong(state) / 4294967296.0;
    }

    /** A layer's parameters, or a gradient for each of them. */
    static class Layer {
        final double[][] weights; // weights[to][from]
        final double[] biases;

        Layer(int units, int senders) {
            weights = new double[units][senders];
            biases = new double[units];
        }

        /** Weights between -1 and 1, row by row; biases of zero. */
        void draw() {
            for (double[] row : weights) {
                Arrays.setAll(row, from -> 2 * uniform() - 1);
            }
        }

        double[] run(double[] signals) {
            double[] outputs = new double[biases.length];
            for (int to = 0; to < outputs.length; to++) {
                double sum = biases[to];
                for (int from = 0; from < signals.length; from++) {
                    sum += weights[to][from] * signals[from];
                }
                outputs[to] = 1 / (1 + Math.exp(-sum));
            }
            return outputs;
        }

        void add(double[] deltas, double[] signals) {
            for (int to = 0; to < deltas.length; to++) {
                for (int from = 0; from < signals.length; from++) {
                    weights[to][from] += deltas[to] * signals[from];
                }
                biases[to] += deltas[to];
            }
        }

        void takeStep(Layer gradients, double step) {
            for (int to = 0; to < biases.length; to++) {
                for (int from = 0; from < weights[to].length; from++) {
                    weights[to][from] -= step * gradients.weights[to][from];
                }
                biases[to] -= step * gradients.biases[to];
            }
        }
    }

    static final Layer hidden = new Layer(HIDDEN, 2);
    static final Layer output = new Layer(1, HIDDEN);

    static double totalLoss() {
        double total = 0;
        for (int p = 0; p < PATTERNS.length; p++) {
            double[] prediction = output.run(hidden.run(PATTERNS[p]));
            total += 0.5 * Math.pow(prediction[0] - TARGETS[p][0], 2);
        }
        return total;
    }

    /** One update: the gradients of a batch, averaged, then all weights at once. */
    static void learnFrom(int[] batch) {
        Layer hiddenGradients = new Layer(HIDDEN, 2);
        Layer outputGradients = new Layer(1, HIDDEN);
        for (int pattern : batch) {
            double[] hiddenOutputs = hidden.run(PATTERNS[pattern]);
            double[] prediction = output.run(hiddenOutputs);
            double[] outputDelta = new double[prediction.length];
            for (int i = 0; i < prediction.length; i++) {
                outputDelta[i] = (prediction[i] - TARGETS[pattern][i]) * prediction[i] * (1 - prediction[i]);
            }
            double[] hiddenDeltas = new double[HIDDEN];
            for (int from = 0; from < HIDDEN; from++) {
                double back = 0;
                for (int to = 0; to < outputDelta.length; to++) {
                    back += output.weights[to][from] * outputDelta[to];
                }
                hiddenDeltas[from] = back * hiddenOutputs[from] * (1 - hiddenOutputs[from]);
            }
            hiddenGradients.add(hiddenDeltas, PATTERNS[pattern]);
            outputGradients.add(outputDelta, hiddenOutputs);
        }
        hidden.takeStep(hiddenGradients, RATE / batch.length);
        output.takeStep(outputGradients, RATE / batch.length);
    }

    static void show(String label, double... values) {
        StringBuilder line = new StringBuilder(label).append(" =");
        for (double value : values) {
            line.append(String.format(Locale.ROOT, " %.6f", value));
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        hidden.draw();
        output.draw();

        show("loss before", totalLoss());
        int[] order = {0, 1, 2, 3};
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (int last = order.length - 1; last > 0; last--) { // shuffle, as Fisher and Yates do
                int other = (int) (uniform() * (last + 1));
                int kept = order[last];
                order[last] = order[other];
                order[other] = kept;
            }
            for (int start = 0; start < order.length; start += BATCH) {
                learnFrom(Arrays.copyOfRange(order, start, start + BATCH));
            }
            if (epoch % 500 == 0) {
                show("loss after " + epoch + " epochs", totalLoss());
            }
        }
        show("predictions", Arrays.stream(PATTERNS).mapToDouble(inputs -> output.run(hidden.run(inputs))[0]).toArray());
    }
}

import java.util.Locale;

public class Backward {
    // weights[to][from]: a row for each unit that receives.
    static final double[] INPUTS = {0.5, 0.8};
    static final double[] TARGET = {1};
    static final double RATE = 0.5;
    static final double[][] hiddenWeights = {{0.2, 0.3}, {0.4, 0.1}};
    static final double[] hiddenBiases = {0.1, 0.1};
    static final double[][] outputWeights = {{0.5, 0.6}};
    static final double[] outputBias = {0.2};

    static double[] layer(double[][] weights, double[] biases, double[] signals) {
        double[] outputs = new double[weights.length];
        for (int to = 0; to < weights.length; to++) {
            double sum = biases[to];
            for (int from = 0; from < signals.length; from++) {
                sum += weights[to][from] * signals[from];
            }
            outputs[to] = 1 / (1 + Math.exp(-sum));
        }
        return outputs;
    }

    static double loss(double[] prediction) {
        double total = 0;
        for (int i = 0; i < prediction.length; i++) {
            total += 0.5 * Math.pow(prediction[i] - TARGET[i], 2);
        }
        return total;
    }

    /** A row for each delta, a column for each signal. */
    static double[][] outer(double[] deltas, double[] signals) {
        double[][] product = new double[deltas.length][signals.length];
        for (int to = 0; to < deltas.length; to++) {
            for (int from = 0; from < signals.length; from++) {
                product[to][from] = deltas[to] * signals[from];
            }
        }
        return product;
    }

    static void step(double[] values, double[] gradients) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= RATE * gradients[i];
        }
    }

    static void show(String label, double[]... rows) {
        StringBuilder line = new StringBuilder(label).append(" =");
        for (double[] row : rows) {
            for (double value : row) {
                line.append(String.format(Locale.ROOT, " %.6f", value));
            }
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        double[] hiddenOutputs = layer(hiddenWeights, hiddenBiases, INPUTS);
        double[] prediction = layer(outputWeights, outputBias, hiddenOutputs);
        show("loss", new double[] {loss(prediction)});

        double[] outputDelta = new double[prediction.length];
        for (int i = 0; i < prediction.length; i++) {
            outputDelta[i] = (prediction[i] - TARGET[i]) * prediction[i] * (1 - prediction[i]);
        }
        show("output delta", outputDelta);
        double[][] outputWeightGradients = outer(outputDelta, hiddenOutputs);
        show("output weight gradients", outputWeightGradients);

        double[] hiddenDeltas = new double[hiddenOutputs.length];
        for (int from = 0; from < hiddenOutputs.length; from++) {
            double back = 0;
            for (int to = 0; to < outputDelta.length; to++) {
                back += outputWeights[to][from] * outputDelta[to];
            }
            hiddenDeltas[from] = back * hiddenOutputs[from] * (1 - hiddenOutputs[from]);
        }
        show("hidden deltas", hiddenDeltas);
        double[][] hiddenWeightGradients = outer(hiddenDeltas, INPUTS);
        show("hidden weight gradients", hiddenWeightGradients);

        // All at once, now that every gradient is known. A bias has its unit's delta.
        for (int to = 0; to < hiddenWeights.length; to++) {
            step(hiddenWeights[to], hiddenWeightGradients[to]);
        }
        step(hiddenBiases, hiddenDeltas);
        for (int to = 0; to < outputWeights.length; to++) {
            step(outputWeights[to], outputWeightGradients[to]);
        }
        step(outputBias, outputDelta);
        show("new hidden weights", hiddenWeights);
        show("new hidden biases", hiddenBiases);
        show("new output weights", outputWeights);
        show("new output bias", outputBias);

        hiddenOutputs = layer(hiddenWeights, hiddenBiases, INPUTS);
        prediction = layer(outputWeights, outputBias, hiddenOutputs);
        show("new loss", new double[] {loss(prediction)});
    }
}

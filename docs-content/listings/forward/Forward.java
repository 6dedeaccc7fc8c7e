import java.util.Locale;

public class Forward {
    // weights[to][from]: a row for each unit that receives.
    static final double[] INPUTS = {0.5, 0.8};
    static final double[][] HIDDEN_WEIGHTS = {{0.2, 0.3}, {0.4, 0.1}};
    static final double[] HIDDEN_BIASES = {0.1, 0.1};
    static final double[][] OUTPUT_WEIGHTS = {{0.5, 0.6}};
    static final double[] OUTPUT_BIAS = {0.2};

    static double[] sigmoid(double[] sums) {
        double[] outputs = new double[sums.length];
        for (int unit = 0; unit < sums.length; unit++) {
            outputs[unit] = 1 / (1 + Math.exp(-sums[unit]));
        }
        return outputs;
    }

    static double[] layer(double[][] weights, double[] biases, double[] signals) {
        double[] sums = biases.clone();
        for (int to = 0; to < weights.length; to++) {
            for (int from = 0; from < signals.length; from++) {
                sums[to] += weights[to][from] * signals[from];
            }
        }
        return sums;
    }

    static void show(String label, double[] values) {
        StringBuilder line = new StringBuilder(label).append(" =");
        for (double value : values) {
            line.append(String.format(Locale.ROOT, " %.6f", value));
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        double[] hiddenSums = layer(HIDDEN_WEIGHTS, HIDDEN_BIASES, INPUTS);
        show("hidden sums", hiddenSums);
        double[] hiddenOutputs = sigmoid(hiddenSums);
        show("hidden outputs", hiddenOutputs);
        double[] outputSum = layer(OUTPUT_WEIGHTS, OUTPUT_BIAS, hiddenOutputs);
        show("output sum", outputSum);
        double[] prediction = sigmoid(outputSum);
        show("prediction", prediction);
    }
}

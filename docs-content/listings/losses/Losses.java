import java.util.Arrays;
import java.util.Locale;

public class Losses {
    static final double SMALLEST = 1e-300; // keeps the logarithm off zero

    static double halfSquaredError(double prediction, double target) {
        return 0.5 * (prediction - target) * (prediction - target);
    }

    static double[] softmax(double[] scores) {
        double largest = Arrays.stream(scores).max().getAsDouble();
        // The largest power is 1: nothing overflows.
        double[] powers = Arrays.stream(scores).map(score -> Math.exp(score - largest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    static double crossEntropy(double[] shares, double[] targets) {
        double total = 0;
        for (int i = 0; i < shares.length; i++) {
            total -= targets[i] * Math.log(Math.max(shares[i], SMALLEST));
        }
        return total;
    }

    static void show(String label, double... values) {
        StringBuilder line = new StringBuilder(label).append(" =");
        for (double value : values) {
            line.append(String.format(Locale.ROOT, " %.6f", value));
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        show("half squared error", halfSquaredError(0.702755, 1));

        double[] scores = {2, 1, 0.5};
        double[] targets = {1, 0, 0};
        double[] shares = softmax(scores);
        show("shares", shares);
        show("cross-entropy", crossEntropy(shares, targets));
        double[] delta = new double[3];
        for (int i = 0; i < 3; i++) {
            delta[i] = shares[i] - targets[i]; // the slope of the loss by each score
        }
        show("delta", delta);

        show("shares of raised scores", softmax(Arrays.stream(scores).map(score -> score + 1000).toArray()));
    }
}

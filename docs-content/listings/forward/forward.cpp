#include <cmath>
#include <cstdio>
#include <vector>

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

// weights[to][from]: a row for each unit that receives.
const Vector inputs{0.5, 0.8};
const Matrix hidden_weights{{0.2, 0.3}, {0.4, 0.1}};
const Vector hidden_biases{0.1, 0.1};
const Matrix output_weights{{0.5, 0.6}};
const Vector output_bias{0.2};

double sigmoid(double z) {
    return 1 / (1 + std::exp(-z));
}

Vector sigmoid(Vector values) {
    for (double& value : values) value = sigmoid(value);
    return values;
}

Vector layer(const Matrix& weights, const Vector& biases, const Vector& signals) {
    Vector sums = biases;
    for (std::size_t to = 0; to < weights.size(); to++) {
        for (std::size_t from = 0; from < signals.size(); from++) {
            sums[to] += weights[to][from] * signals[from];
        }
    }
    return sums;
}

void show(const char* label, const Vector& values) {
    std::printf("%s =", label);
    for (double value : values) std::printf(" %.6f", value);
    std::printf("\n");
}

int main() {
    const Vector hidden_sums = layer(hidden_weights, hidden_biases, inputs);
    show("hidden sums", hidden_sums);
    const Vector hidden_outputs = sigmoid(hidden_sums);
    show("hidden outputs", hidden_outputs);
    const Vector output_sum = layer(output_weights, output_bias, hidden_outputs);
    show("output sum", output_sum);
    const Vector prediction = sigmoid(output_sum);
    show("prediction", prediction);
}

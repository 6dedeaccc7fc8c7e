package main

import (
	"fmt"
	"math"
)

// weights[to][from]: a row for each unit that receives.
var (
	inputs        = []float64{0.5, 0.8}
	hiddenWeights = [][]float64{{0.2, 0.3}, {0.4, 0.1}}
	hiddenBiases  = []float64{0.1, 0.1}
	outputWeights = [][]float64{{0.5, 0.6}}
	outputBias    = []float64{0.2}
)

func sigmoid(sums []float64) []float64 {
	outputs := make([]float64, len(sums))
	for unit, z := range sums {
		outputs[unit] = 1 / (1 + math.Exp(-z))
	}
	return outputs
}

func layer(weights [][]float64, biases, signals []float64) []float64 {
	sums := make([]float64, len(weights))
	for to, row := range weights {
		sums[to] = biases[to]
		for from, weight := range row {
			sums[to] += weight * signals[from]
		}
	}
	return sums
}

func show(label string, values []float64) {
	fmt.Print(label, " =")
	for _, value := range values {
		fmt.Printf(" %.6f", value)
	}
	fmt.Println()
}

func main() {
	hiddenSums := layer(hiddenWeights, hiddenBiases, inputs)
	show("hidden sums", hiddenSums)
	hiddenOutputs := sigmoid(hiddenSums)
	show("hidden outputs", hiddenOutputs)
	outputSum := layer(outputWeights, outputBias, hiddenOutputs)
	show("output sum", outputSum)
	prediction := sigmoid(outputSum)
	show("prediction", prediction)
}

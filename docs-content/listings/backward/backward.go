package main

import (
	"fmt"
	"math"
)

const rate = 0.5

// weights[to][from]: a row for each unit that receives.
var (
	inputs        = []float64{0.5, 0.8}
	target        = []float64{1}
	hiddenWeights = [][]float64{{0.2, 0.3}, {0.4, 0.1}}
	hiddenBiases  = []float64{0.1, 0.1}
	outputWeights = [][]float64{{0.5, 0.6}}
	outputBias    = []float64{0.2}
)

func layer(weights [][]float64, biases, signals []float64) []float64 {
	outputs := make([]float64, len(weights))
	for to, row := range weights {
		sum := biases[to]
		for from, weight := range row {
			sum += weight * signals[from]
		}
		outputs[to] = 1 / (1 + math.Exp(-sum))
	}
	return outputs
}

func forward() (hiddenOutputs, prediction []float64) {
	hiddenOutputs = layer(hiddenWeights, hiddenBiases, inputs)
	return hiddenOutputs, layer(outputWeights, outputBias, hiddenOutputs)
}

func loss(prediction []float64) float64 {
	total := 0.0
	for i, answer := range prediction {
		total += 0.5 * math.Pow(answer-target[i], 2)
	}
	return total
}

// outer has a row for each delta, a column for each signal.
func outer(deltas, signals []float64) [][]float64 {
	product := make([][]float64, len(deltas))
	for to, delta := range deltas {
		product[to] = make([]float64, len(signals))
		for from, signal := range signals {
			product[to][from] = delta * signal
		}
	}
	return product
}

func step(values, gradients []float64) {
	for i, gradient := range gradients {
		values[i] -= rate * gradient
	}
}

func show(label string, rows ...[]float64) {
	fmt.Print(label, " =")
	for _, row := range rows {
		for _, value := range row {
			fmt.Printf(" %.6f", value)
		}
	}
	fmt.Println()
}

func main() {
	hiddenOutputs, prediction := forward()
	show("loss", []float64{loss(prediction)})

	outputDelta := make([]float64, len(prediction))
	for i, answer := range prediction {
		outputDelta[i] = (answer - target[i]) * answer * (1 - answer)
	}
	show("output delta", outputDelta)
	outputWeightGradients := outer(outputDelta, hiddenOutputs)
	show("output weight gradients", outputWeightGradients...)

	hiddenDeltas := make([]float64, len(hiddenOutputs))
	for from, output := range hiddenOutputs {
		back := 0.0
		for to, delta := range outputDelta {
			back += outputWeights[to][from] * delta
		}
		hiddenDeltas[from] = back * output * (1 - output)
	}
	show("hidden deltas", hiddenDeltas)
	hiddenWeightGradients := outer(hiddenDeltas, inputs)
	show("hidden weight gradients", hiddenWeightGradients...)

	// All at once, now that every gradient is known. A bias has its unit's delta.
	for to, gradients := range hiddenWeightGradients {
		step(hiddenWeights[to], gradients)
	}
	step(hiddenBiases, hiddenDeltas)
	for to, gradients := range outputWeightGradients {
		step(outputWeights[to], gradients)
	}
	step(outputBias, outputDelta)
	show("new hidden weights", hiddenWeights...)
	show("new hidden biases", hiddenBiases)
	show("new output weights", outputWeights...)
	show("new output bias", outputBias)

	_, prediction = forward()
	show("new loss", []float64{loss(prediction)})
}

package io.perennial.models.validation;

/**
 * What came of those of whom about the same was predicted.
 *
 * @param lowest the lowest probability among them
 * @param highest the highest probability among them
 * @param count how many they are
 * @param happened how many it came of
 * @param meanPredicted what was predicted of them, in the mean
 * @param observed the share that it came of
 * @param interval the 95 % interval of that share, by Wilson
 */
public record CalibrationBin(
    double lowest,
    double highest,
    long count,
    long happened,
    double meanPredicted,
    double observed,
    Interval interval) {}

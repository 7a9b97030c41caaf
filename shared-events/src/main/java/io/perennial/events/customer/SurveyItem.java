package io.perennial.events.customer;

/**
 * The answer to one item of a survey.
 *
 * @param item what was asked
 * @param answer 1 to 5
 */
public record SurveyItem(String item, int answer) {}

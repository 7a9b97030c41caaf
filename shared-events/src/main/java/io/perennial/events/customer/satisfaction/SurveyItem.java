package io.perennial.events.customer.satisfaction;

import io.perennial.events.personal.Code;

/**
 * The answer to one item of a survey.
 *
 * @param item what was asked
 * @param answer 1 to 5
 */
public record SurveyItem(@Code String item, int answer) {}

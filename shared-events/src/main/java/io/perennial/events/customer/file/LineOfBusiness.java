package io.perennial.events.customer.file;

import io.perennial.events.personal.Code;

/**
 * A line of business of a company, beside its main one.
 *
 * @param lineOfBusiness line of business
 */
public record LineOfBusiness(@Code String lineOfBusiness) {}

package io.perennial.workbench.door;

/**
 * What holds for all of a company.
 *
 * @param currency the currency of the company; empty when it is not known
 * @param today the day in the time zone of the company; empty when it is not known
 */
public record Company(String currency, String today) {}

package io.perennial.workbench.act;

/**
 * What a form starts with.
 *
 * @param currency the currency of the company; empty when it is not known
 * @param today the day in the time zone of the company; empty when it is not known
 */
record Company(String currency, String today) {}

package io.perennial.events.accountplan;

import io.perennial.events.Money;

/**
 * What an account is to bring.
 *
 * @param sales net sales
 * @param netIncome sales less returns and what is given back
 * @param margin gross margin
 * @param profit what is left of it after the cost of the account
 */
public record RevenueFigures(Money sales, Money netIncome, Money margin, Money profit) {}

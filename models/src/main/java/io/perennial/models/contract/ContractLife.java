package io.perennial.models.contract;

/**
 * What has become of a customer's contract so far.
 *
 * @param renewals how often it was renewed
 * @param lost whether it was not renewed when it came up then; else it has not come up again yet
 */
public record ContractLife(long renewals, boolean lost) {

  public ContractLife {
    if (renewals < 0) {
      throw new IllegalArgumentException("No contract is renewed " + renewals + " times");
    }
  }
}

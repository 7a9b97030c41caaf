package io.perennial.query;

import static io.perennial.query.Facts.day;

import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.events.customer.stage.DefectionReason;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Plainly invented facts of what was agreed with one customer, and of its demand. */
public record ContractFacts(String customerId) {

  public ContractSigned signed(String on, String contractId, String endsOn) {
    return new ContractSigned(
        customerId, contractId, "yearly supply", null, day(on), day(endsOn), null, null, day(on));
  }

  public ContractRenewed renewed(String on, String contractId, String endedOn, String endsOn) {
    return new ContractRenewed(customerId, contractId, day(endedOn), day(endsOn), day(on));
  }

  public ContractRenewalDeclined declined(String on, String contractId, String endsOn) {
    return new ContractRenewalDeclined(
        customerId, contractId, day(endsOn), DefectionReason.PRICE, null, day(on));
  }

  public ContractExpired expired(String on, String contractId) {
    return new ContractExpired(customerId, contractId, day(on));
  }

  public StockReported stock(String on, String productId, int opening, int closing) {
    return new StockReported(
        customerId, productId, YearMonth.from(day(on)), opening, closing, day(on));
  }

  public ShareOfWalletEstimated walletShare(String on, String share) {
    return walletShare(on, null, share);
  }

  public ShareOfWalletEstimated walletShare(String on, @Nullable String productLine, String share) {
    return new ShareOfWalletEstimated(
        customerId, productLine, new BigDecimal(share), "visit", day(on));
  }
}

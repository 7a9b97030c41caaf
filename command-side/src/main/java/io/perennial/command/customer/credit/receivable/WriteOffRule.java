package io.perennial.command.customer.credit.receivable;

import io.perennial.command.RefusedException;
import java.math.BigDecimal;
import java.util.Map;

/** Only what is open of an invoice is written off, and an invoice is proposed once at a time. */
final class WriteOffRule {
  private WriteOffRule() {}

  /** The open proposal of that identifier. */
  static WriteOff requireOpen(Map<String, WriteOff> open, String writeOffId) {
    WriteOff writeOff = open.get(writeOffId);
    if (writeOff == null) {
      throw new RefusedException(
          ReceivableRefusal.WRITE_OFF_UNKNOWN, "Write-off " + writeOffId + " is not open");
    }
    return writeOff;
  }

  /** Refuses a second proposal for the same invoice. */
  static void checkNoneOpen(Map<String, WriteOff> open, String invoiceId) {
    open.forEach((writeOffId, writeOff) -> {
      if (writeOff.invoiceId().equals(invoiceId)) {
        throw new RefusedException(
            ReceivableRefusal.WRITE_OFF_PROPOSED,
            "Invoice " + invoiceId + " waits for the approval of write-off " + writeOffId);
      }
    });
  }

  /** Refuses to write off nothing. */
  static BigDecimal requireSome(BigDecimal open, String invoiceId) {
    if (open.signum() == 0) {
      throw new RefusedException(
          ReceivableRefusal.INVOICE_SETTLED, "Nothing is open of invoice " + invoiceId);
    }
    return open;
  }
}

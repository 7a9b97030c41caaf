package io.perennial.command.customer.credit.receivable;

import io.perennial.command.Refusal;

/** Why something about receivables is refused. */
public enum ReceivableRefusal implements Refusal {
  DELIVERY_UNKNOWN(409, "There is no such delivery on credit"),
  DELIVERY_INVOICED(409, "The delivery has been invoiced already"),
  INVOICE_UNKNOWN(409, "There is no such invoice"),
  INVOICE_SETTLED(409, "Nothing is open of the invoice"),
  CREDIT_NOTE_TOO_LARGE(409, "The credit notes would come to more than the invoice"),
  WRITE_OFF_UNKNOWN(409, "There is no such open proposal of a write-off"),
  WRITE_OFF_PROPOSED(409, "A write-off of the invoice is proposed already");

  private final int status;
  private final String title;

  ReceivableRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}

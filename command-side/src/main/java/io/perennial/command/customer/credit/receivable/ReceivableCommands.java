package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.DERIVED_AMOUNT_TOO_LARGE;
import static io.perennial.command.common.CommonRefusal.FOUR_EYES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFeature;
import java.util.List;

/** The commands about invoices and payments. */
public final class ReceivableCommands {
  private static final String INVOICE = "invoice-1";
  private static final String WRITE_OFF = "write-off-1";

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(ReceivableRefusal.values()),
          task(
                  CUSTOMERS,
                  "issue-invoice",
                  "Issue an invoice of deliveries on credit, each of which is invoiced once.",
                  new IssueInvoice(
                      CUSTOMER,
                      INVOICE,
                      "2024/00017",
                      List.of("purchase-1", "purchase-2"),
                      ON.plusDays(30),
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(ReceivableRefusal.DELIVERY_UNKNOWN, ReceivableRefusal.DELIVERY_INVOICED),
          task(
                  CUSTOMERS,
                  "record-payment",
                  "Record what the customer has paid: for the invoices it names, else those due"
                      + " first; the rest is credit balance.",
                  new RecordPayment(CUSTOMER, "payment-1", usd("200.00"), List.of(INVOICE), ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DERIVED_AMOUNT_TOO_LARGE)
              .refusedFor(ReceivableRefusal.INVOICE_UNKNOWN),
          task(
                  CUSTOMERS,
                  "issue-credit-note",
                  "Lessen an invoice by a credit note; what is more than is open of it becomes"
                      + " credit balance.",
                  new IssueCreditNote(
                      CUSTOMER,
                      "credit-note-1",
                      "C 2024/3",
                      INVOICE,
                      usd("50.00"),
                      "two were broken",
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(
                  ReceivableRefusal.INVOICE_UNKNOWN, ReceivableRefusal.CREDIT_NOTE_TOO_LARGE),
          task(
                  CUSTOMERS,
                  "propose-write-off",
                  "Propose to write off what is open of an invoice.",
                  new ProposeWriteOff(
                      CUSTOMER, WRITE_OFF, INVOICE, "nothing left in the estate", ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(
                  ReceivableRefusal.INVOICE_UNKNOWN,
                  ReceivableRefusal.INVOICE_SETTLED,
                  ReceivableRefusal.WRITE_OFF_PROPOSED),
          task(
                  CUSTOMERS,
                  "approve-write-off",
                  "Approve a write-off, by someone other than its proposer; what is open of the"
                      + " invoice is bad debt.",
                  new ApproveWriteOff(CUSTOMER, WRITE_OFF, ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, FOUR_EYES, DATED_TOO_EARLY)
              .refusedFor(ReceivableRefusal.WRITE_OFF_UNKNOWN, ReceivableRefusal.INVOICE_SETTLED),
          task(
                  CUSTOMERS,
                  "reject-write-off",
                  "Reject a proposed write-off, or withdraw one's own; the invoice stays open.",
                  new RejectWriteOff(CUSTOMER, WRITE_OFF, "pays in instalments", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(ReceivableRefusal.WRITE_OFF_UNKNOWN));

  private ReceivableCommands() {}
}

package io.perennial.command.customer.care;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.care.Liking;
import io.perennial.events.customer.notice.NoticeSubject;
import java.util.List;

/** The commands about how a customer is looked after. */
public final class CareCommands {

  private static final String NOTICE = "notice-1";

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(CareRefusal.values()),
          task(
                  CUSTOMERS,
                  "assign-representative",
                  "Let one of our representatives look after the customer.",
                  new AssignRepresentative(CUSTOMER, "rep-7", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "record-preference",
                  "Record what the customer likes or dislikes.",
                  new RecordPreference(
                      CUSTOMER,
                      "delivery time",
                      Liking.LIKED,
                      "before eight in the morning",
                      "visit",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "send-notice",
                  "Bring something to the attention of who looks after the customer.",
                  new SendNotice(
                      CUSTOMER, NOTICE, NoticeSubject.GRAVE_COMPLAINT, "complaint-1", ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN)
              .sentByTheService(),
          task(
                  CUSTOMERS,
                  "acknowledge-notice",
                  "Acknowledge a notice that the service has sent.",
                  new AcknowledgeNotice(CUSTOMER, NOTICE, "will call them today", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(CareRefusal.NOTICE_UNKNOWN));

  private CareCommands() {}
}

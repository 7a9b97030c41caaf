package io.perennial.command;

import io.perennial.command.accountplan.ApproveAccountPlan;
import io.perennial.command.accountplan.CloseAccountPlan;
import io.perennial.command.accountplan.DraftAccountPlan;
import io.perennial.command.accountplan.SubmitAccountPlan;
import io.perennial.command.complaint.CloseComplaintAsUnfounded;
import io.perennial.command.complaint.JudgeComplaint;
import io.perennial.command.complaint.RecordComplaint;
import io.perennial.command.customer.credit.ApproveCreditLimit;
import io.perennial.command.customer.credit.ProposeCreditLimit;
import io.perennial.command.customer.credit.RecordPayment;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.command.customer.defection.DeclareDefection;
import io.perennial.command.customer.defection.WinBack;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.satisfaction.RecordSurveyAnswer;
import io.perennial.command.customer.tier.ChangeTier;
import io.perennial.command.customer.visit.LogVisit;
import java.util.List;

/** The commands of this service. */
public final class Commands {
  private static final CommandCatalogue CATALOGUE =
      new CommandCatalogue(
          List.of(
              newCustomer(
                  "register",
                  RegisterCustomer.class,
                  "Enter a company as a customer, or as one to be won."),
              customer(
                  "record-purchase",
                  RecordPurchase.class,
                  "Record what the customer has bought, in cash or on credit."),
              customer(
                  "record-payment",
                  RecordPayment.class,
                  "Record what the customer has paid of what it owes."),
              customer(
                  "propose-credit-limit",
                  ProposeCreditLimit.class,
                  "Propose a credit class and limit, in place of a proposal still open."),
              customer(
                  "approve-credit-limit",
                  ApproveCreditLimit.class,
                  "Approve the open proposal, by someone other than its proposer."),
              customer(
                  "release-credit-purchase",
                  ReleaseCreditPurchase.class,
                  "Release one purchase on credit while the limit is breached; someone else then"
                      + " records it."),
              customer("log-visit", LogVisit.class, "Log a visit to the customer."),
              customer(
                  "change-tier", ChangeTier.class, "Move the customer to another tier by hand."),
              customer(
                  "record-survey-answer",
                  RecordSurveyAnswer.class,
                  "Record how satisfied the customer says it is."),
              customer("declare-defection", DeclareDefection.class, "Declare the customer lost."),
              customer("win-back", WinBack.class, "Record that the lost customer has come back."),
              newAccountPlan(
                  "draft", DraftAccountPlan.class, "Draft a plan for a key account and a year."),
              accountPlan(
                  "submit", SubmitAccountPlan.class, "Submit the drafted plan for approval."),
              accountPlan(
                  "approve",
                  ApproveAccountPlan.class,
                  "Approve the submitted plan, by someone who has neither drafted nor submitted it."),
              accountPlan(
                  "close",
                  CloseAccountPlan.class,
                  "End the plan: achieved once approved, or abandoned at any time."),
              newComplaint(
                  "record", RecordComplaint.class, "Record what a customer complains about."),
              complaint("judge", JudgeComplaint.class, "Judge the complaint valid or not."),
              complaint(
                  "close-as-unfounded",
                  CloseComplaintAsUnfounded.class,
                  "Close the complaint, which has been judged not valid.")));

  private Commands() {}

  /** All of them. */
  public static CommandCatalogue catalogue() {
    return CATALOGUE;
  }

  private static <C> CommandDefinition<C> newCustomer(String name, Class<C> type, String meaning) {
    return new CommandDefinition<>(
        "customers", name, type, "customerId", "customer-", true, meaning);
  }

  private static <C> CommandDefinition<C> customer(String name, Class<C> type, String meaning) {
    return new CommandDefinition<>(
        "customers", name, type, "customerId", "customer-", false, meaning);
  }

  private static <C> CommandDefinition<C> newAccountPlan(
      String name, Class<C> type, String meaning) {
    return new CommandDefinition<>(
        "account-plans", name, type, "planId", "account-plan-", true, meaning);
  }

  private static <C> CommandDefinition<C> accountPlan(String name, Class<C> type, String meaning) {
    return new CommandDefinition<>(
        "account-plans", name, type, "planId", "account-plan-", false, meaning);
  }

  private static <C> CommandDefinition<C> newComplaint(String name, Class<C> type, String meaning) {
    return new CommandDefinition<>(
        "complaints", name, type, "complaintId", "complaint-", true, meaning);
  }

  private static <C> CommandDefinition<C> complaint(String name, Class<C> type, String meaning) {
    return new CommandDefinition<>(
        "complaints", name, type, "complaintId", "complaint-", false, meaning);
  }
}

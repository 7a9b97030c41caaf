package io.perennial.command;

import io.perennial.command.accountplan.AccountPlanCommands;
import io.perennial.command.balancesheet.BalanceSheetCommands;
import io.perennial.command.complaint.ComplaintCommands;
import io.perennial.command.customer.appraisal.AppraisalCommands;
import io.perennial.command.customer.care.CareCommands;
import io.perennial.command.customer.contract.ContractCommands;
import io.perennial.command.customer.correction.CorrectionCommands;
import io.perennial.command.customer.credit.CreditCommands;
import io.perennial.command.customer.credit.investigation.InvestigationCommands;
import io.perennial.command.customer.credit.measure.MeasureCommands;
import io.perennial.command.customer.credit.receivable.ReceivableCommands;
import io.perennial.command.customer.defection.DefectionCommands;
import io.perennial.command.customer.demand.DemandCommands;
import io.perennial.command.customer.facts.FactsCommands;
import io.perennial.command.customer.goodwill.GoodwillCommands;
import io.perennial.command.customer.hold.LegalHoldCommands;
import io.perennial.command.customer.purchase.PurchaseCommands;
import io.perennial.command.customer.registration.RegistrationCommands;
import io.perennial.command.customer.satisfaction.SatisfactionCommands;
import io.perennial.command.customer.stage.StageCommands;
import io.perennial.command.customer.stakeholder.StakeholderCommands;
import io.perennial.command.customer.standing.StandingCommands;
import io.perennial.command.customer.tier.TierCommands;
import io.perennial.command.customer.visit.VisitCommands;
import io.perennial.command.customer.winning.WinningCommands;
import io.perennial.command.erasure.ErasureCommands;
import io.perennial.command.marketreport.MarketReportCommands;
import io.perennial.command.productline.ProductLineCommands;
import io.perennial.command.salesday.SalesDayCommands;
import io.perennial.command.salesmeeting.SalesMeetingCommands;
import io.perennial.command.salestarget.SalesTargetCommands;
import io.perennial.command.tieringrun.TieringRunCommands;
import java.util.List;

/** The commands of this service. */
public final class Commands {
  private static final CommandCatalogue CATALOGUE =
      new CommandCatalogue(
          List.of(
              RegistrationCommands.FEATURE,
              FactsCommands.FEATURE,
              StakeholderCommands.FEATURE,
              StageCommands.FEATURE,
              CareCommands.FEATURE,
              PurchaseCommands.FEATURE,
              ContractCommands.FEATURE,
              DemandCommands.FEATURE,
              CorrectionCommands.FEATURE,
              LegalHoldCommands.FEATURE,
              CreditCommands.FEATURE,
              ReceivableCommands.FEATURE,
              MeasureCommands.FEATURE,
              InvestigationCommands.FEATURE,
              VisitCommands.FEATURE,
              TierCommands.FEATURE,
              StandingCommands.FEATURE,
              AppraisalCommands.FEATURE,
              GoodwillCommands.FEATURE,
              SatisfactionCommands.FEATURE,
              DefectionCommands.FEATURE,
              WinningCommands.FEATURE,
              AccountPlanCommands.FEATURE,
              ComplaintCommands.FEATURE,
              SalesDayCommands.FEATURE,
              SalesTargetCommands.FEATURE,
              MarketReportCommands.FEATURE,
              ProductLineCommands.FEATURE,
              SalesMeetingCommands.FEATURE,
              TieringRunCommands.FEATURE,
              BalanceSheetCommands.FEATURE,
              ErasureCommands.FEATURE));

  private Commands() {}

  /** All of them. */
  public static CommandCatalogue catalogue() {
    return CATALOGUE;
  }
}

package io.perennial.command;

import io.perennial.command.claim.ClaimRules;
import io.perennial.command.complaint.ComplaintEscalation;
import io.perennial.command.customer.contract.ContractExpiry;
import io.perennial.command.duty.DueCommands;
import io.perennial.command.duty.DueWork;
import io.perennial.command.duty.DutyLease;
import io.perennial.command.duty.ToDos;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.upkeep.Upkeep;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.NodeId;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.PlatformSettings.DocumentStoreEngine;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself when a day comes, and what it tidies up. */
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

  /** What the service does by itself when a day comes. */
  private static List<DueWork> dueWork(CompanyCalendar calendar) {
    return List.of(new ContractExpiry(), new ComplaintEscalation(calendar));
  }

  @Bean
  ToDos toDos(DocumentStore documents, CompanyCalendar calendar) {
    return new ToDos(documents, dueWork(calendar), calendar);
  }

  @Bean(destroyMethod = "")
  DutyLease dutyLease(
      DocumentStore documents, NodeId node, PlatformSettings platform, CommandSettings settings) {
    return new DutyLease(
        documents,
        node.value(),
        platform.documentStore() == DocumentStoreEngine.EMBEDDED,
        settings.dutyLease());
  }

  @Bean
  DueCommands dueCommands(
      ToDos toDos,
      DutyLease lease,
      CommandCatalogue catalogue,
      CommandSender sender,
      CompanyCalendar calendar) {
    return new DueCommands(toDos, lease, dueWork(calendar), catalogue, sender, calendar);
  }

  @Bean
  Duty upkeep(
      ClaimRules claims,
      Idempotency idempotency,
      DutyLease lease,
      DueCommands due,
      CommandSettings settings) {
    Upkeep upkeep =
        new Upkeep(
            "upkeep",
            List.of(claims, idempotency::sweep, due),
            settings.sweepInterval(),
            settings.sweepPortion());
    return new Duty(
        new Duty.Description(
            "due-work", "Gives the commands that have become due by the clock", lease::holder),
        upkeep::start,
        () -> {
          upkeep.close();
          lease.close();
        });
  }
}

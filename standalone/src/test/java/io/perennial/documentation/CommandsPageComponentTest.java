package io.perennial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.perennial.command.Commands;
import io.perennial.command.complaint.JudgeComplaint;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.tier.ChangeTier;
import io.perennial.events.EventCatalogue;
import io.perennial.events.golden.Approved;
import io.perennial.support.Codebase;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the commands says what the code says. */
class CommandsPageComponentTest {

  private final JavaClasses classes = Codebase.main();
  private final CommandReach reach = new CommandReach(classes);

  @Test
  void thePageOfCommandsIsTheOneMadeFromTheCode() {
    Approved.compare(
        Codebase.ROOT.resolve("docs").resolve("commands.md"), new CommandsPage(reach).render());
  }

  @Test
  void rulesAndEventsAreFoundInOtherClassesAndMembersToo() {
    assertThat(reached(RecordPurchase.class).events())
        .containsExactlyInAnyOrder(
            "PurchaseRecorded",
            "CustomerWon",
            "CustomerWonBack",
            "CreditLimitBreached",
            "CreditLimitRestored");
    assertThat(reached(JudgeComplaint.class).events()).containsExactly("ComplaintJudged");
    assertThat(reached(ChangeTier.class).rules())
        .extracting(Class::getSimpleName)
        .containsExactly("RepeatRule", "StepOrderRule", "TierInSchemeRule");
  }

  @Test
  void everyEventIsRecordedBySomeCommand() {
    assertThat(all(CommandReach.Reached::events))
        .containsExactlyInAnyOrderElementsOf(
            EventCatalogue.all().stream().map(EventCatalogue.Entry::name).toList());
  }

  @Test
  void everyRuleIsAskedBySomeCommand() {
    assertThat(all(CommandReach.Reached::rules))
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(
            classes.stream()
                .filter(type -> type.getPackageName().startsWith("io.perennial.command"))
                .filter(type -> type.getSimpleName().endsWith("Rule"))
                .map(JavaClass::getName)
                .toList());
  }

  private CommandReach.Reached reached(Class<?> command) {
    return reach.of(
        Commands.catalogue().definitions().stream()
            .filter(definition -> definition.type() == command)
            .findFirst()
            .orElseThrow());
  }

  private <T> Set<T> all(Function<CommandReach.Reached, Collection<T>> part) {
    return Commands.catalogue().definitions().stream()
        .map(reach::of)
        .flatMap(reached -> part.apply(reached).stream())
        .collect(Collectors.toSet());
  }
}

package io.perennial.command.dispatch;

import static io.perennial.command.testing.Town.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandResult;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.Town;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.web.ProblemException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A town with one shop, and what is said of answers. */
abstract class CommandDispatchFixture {

  static final String SHOP = "customer-1";

  final Town town = new Town(List.of());

  @BeforeEach
  void openShop() {
    town.open(SHOP, null);
  }

  @AfterEach
  void closeTown() {
    town.close();
  }

  CommandResult note(String text) {
    return town.note(SHOP, text, request("request-1", null));
  }

  CommandResult noteIf(String text, long expectedVersion) {
    return town.note(SHOP, text, request("request-1", expectedVersion));
  }

  static void assertRefused(Refusal refusal, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }

  static void assertProblem(int status, String code, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(status);
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().detail()).doesNotContain("secret", "Exception");
            });
  }

  List<Object> notes() {
    return town.events(SHOP).stream()
        .map(RecordedEvent::event)
        .filter(ShopEvent.NoteTaken.class::isInstance)
        .map(event -> (Object) ((ShopEvent.NoteTaken) event).text())
        .toList();
  }

  double counted(CommandDefinition<?> definition, String outcome) {
    return town.meters()
        .get("perennial.commands")
        .tags("command", definition.name(), "outcome", outcome)
        .timer()
        .count();
  }
}

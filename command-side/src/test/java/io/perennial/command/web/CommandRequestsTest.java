package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.salesday.PlanSalesDay;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRequestsTest {
  @Test
  void aRefusalThatIsAboutPlacesInTheBodyNamesThem() {
    RefusedException refused =
        new RefusedException(
            CommonRefusal.ID_TAKEN,
            "for a reason",
            List.of(new RefusedException.Place("/splits/0", "one is missing")));

    Problem problem = CommandRequests.problem(refused);

    assertThat(problem.detail()).isEqualTo("for a reason");
    assertThat(problem.errors())
        .containsExactly(new Problem.FieldError("/splits/0", "one is missing"));
  }

  @Test
  void aTimeOfDayThatIsNoneIsPointedAtWithWhatWasExpected() throws JsonProcessingException {
    ObjectNode body =
        (ObjectNode)
            PerennialMapper.plain()
                .readTree(
                    """
                    {"salesDayId": "sales-day-1", "representative": "rep-7", "day": "2026-01-05",
                     "visits": [{"customerId": "customer-1", "startsAt": "9:30", "purpose": "ORDER"}]}
                    """);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new BodyReader(PerennialMapper.strict()).value(body, PlanSalesDay.class))
        .satisfies(e ->
            assertThat(e.problem().errors())
                .containsExactly(
                    new Problem.FieldError(
                        "/visits/0/startsAt", "must be a time of day such as \"09:30\"")));
  }
}

package io.perennial.workbench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatTest {

  /** Their files are asked for by these names. */
  @Test
  void listsAndValuesWithinOthersAreCalledAsTheDoorsCallThem() throws JsonProcessingException {
    Flat flat =
        Flat.of(
            new ObjectMapper()
                .readTree(
                    """
                    {"fit": {"akaike": 7.5, "parameters": [{"name": "r"}]},
                     "dates": [{"on": "2026-01-31", "score": {"value": 0.7, "bands": [{"band": "GREEN"}]}}]}
                    """));

    assertThat(flat.single()).containsOnlyKeys("fit_akaike");
    assertThat(flat.tables()).containsOnlyKeys("fit.parameters", "dates", "dates.score.bands");
    assertThat(flat.tables().getOrDefault("dates", List.of()).getFirst())
        .containsOnlyKeys("on", "score_value");
    assertThat(flat.tables().getOrDefault("dates.score.bands", List.of()).getFirst())
        .containsOnlyKeys("on", "band");
  }
}

package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.JSON;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.perennial.query.changes.Language;
import io.perennial.query.page.Section;
import io.perennial.query.page.Sections;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Documents the page of one customer, and what has changed of it. */
final class CustomerPagePaths {

  private static final List<ProblemCode> PROBLEMS =
      List.of(
          Problems.UNKNOWN_PARAMETER,
          QueryProblems.INVALID_PARAMETER,
          QueryProblems.INVALID_HEADER,
          QueryProblems.UNKNOWN_TOKEN,
          QueryProblems.UNKNOWN_CUSTOMER,
          Problems.ofStatus(406),
          QueryProblems.DAMAGED_DOCUMENT,
          QueryProblems.WRITE_PARKED,
          QueryProblems.CUT_OFF,
          QueryProblems.VIEW_BEHIND,
          QueryProblems.VIEW_BUILDING);

  private final QueryParts parts;

  CustomerPagePaths(QueryParts parts) {
    this.parts = parts;
  }

  void contribute(OpenApi api) {
    Operation page =
        api.operation(
                "get",
                CustomerPageEndpoint.PATH,
                "get-customer-360",
                ViewPaths.TAG,
                "One customer on one page, with the events behind each part.")
            .scope(Scope.VIEWS)
            .description(
                "Every view's word on the customer, folded from its events at once, so that all of"
                    + " it is of one position. Sections: "
                    + Sections.ALL.stream()
                        .map(section -> section.name() + " (" + section.meaning() + ")")
                        .collect(Collectors.joining("; "))
                    + ".");
    QueryParts.customer(page, "customerId");
    page.parameter(
            "query",
            "sections",
            false,
            "Which sections, with commas between; all when absent",
            Types.text(),
            Sections.ALL.stream().limit(2).map(Section::name).collect(Collectors.joining(",")))
        .parameter(
            "query",
            "events",
            false,
            "Events named behind each part, the newest; %d when absent"
                .formatted(CustomerPageEndpoint.USUAL_EVENTS),
            Types.number(0, CustomerPageEndpoint.MOST_EVENTS),
            null);
    QueryParts.horizon(page);
    parts.consistency(page);
    page.response(200, "The page", JSON, api.responseSchema(CustomerPageAnswer.class), null)
        .problems(PROBLEMS);

    Operation changes =
        api.operation(
                "get",
                ChangesEndpoint.PATH,
                "list-customer-changes",
                ViewPaths.TAG,
                "What has changed of a customer since a date, in words, the newest first.")
            .scope(Scope.VIEWS)
            .description(
                "By when it was recorded, so that what comes late is among what is new, in the order"
                    + " of recording; or by business date, in its order.");
    QueryParts.customer(changes, "customerId");
    changes
        .parameter(
            "query",
            "since",
            false,
            "From this date on; of what was recorded also from an instant on; all when absent",
            Types.text(),
            QueryParts.DATE.toString())
        .parameter(
            "query",
            "by",
            false,
            "By when it was recorded, which is usual, or by business date",
            Types.choice(ChangesEndpoint.CLOCKS),
            null);
    QueryParts.horizon(changes);
    changes.parameter(
        "header",
        HttpHeaders.ACCEPT_LANGUAGE,
        false,
        "Languages wanted: the sentences are in simplified Chinese or in English, which is"
            + " usual",
        Types.text(),
        Language.CHINESE.tag());
    parts.paging(changes);
    parts.consistency(changes);
    JsonSchema answer =
        QueryParts.page(api, "CustomerChanges", api.responseSchema(ChangesEndpoint.Change.class));
    changes
        .response(200, "What has changed", JSON, answer, null)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .header(200, HttpHeaders.CONTENT_LANGUAGE, "The language of the sentences")
        .header(200, HttpHeaders.VARY, "Names Accept-Language, by which answers differ")
        .problems(
            Stream.concat(PROBLEMS.stream(), Stream.of(QueryProblems.INVALID_CURSOR)).toList());
  }
}

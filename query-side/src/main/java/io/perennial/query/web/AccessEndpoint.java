package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.access.AccessEntry;
import io.perennial.platform.access.AccessFilter;
import io.perennial.platform.access.AccessHead;
import io.perennial.platform.access.AccessKind;
import io.perennial.platform.access.AccessLog;
import io.perennial.query.QuerySettings;
import io.perennial.query.table.Table;
import io.perennial.query.table.Tables;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors who looked, and who tried to be both of two people. */
@RestController
@RequestMapping("/history/access")
final class AccessEndpoint {

  /** What an entry is about, as a query names it. */
  static final List<String> KINDS =
      Arrays.stream(AccessKind.values()).map(AccessKind::name).toList();

  /** The entries, and whom each was about. */
  static final List<Table> TABLES = Tables.ofDocuments("who did what, and when", AccessEntry.class);

  /** The orders of the list. */
  static final List<String> ORDERS = List.of("number", "-number");

  private final AccessLog log;
  private final QueryDates dates;
  private final Streams streams;
  private final QuerySettings settings;
  private final Presenters presenters;

  /** The door. */
  AccessEndpoint(
      AccessLog log,
      QueryDates dates,
      Streams streams,
      QuerySettings settings,
      Presenters presenters) {
    this.log = log;
    this.dates = dates;
    this.streams = streams;
    this.settings = settings;
    this.presenters = presenters;
  }

  /** What a list is asked for. */
  private record Wanted(AccessFilter filter, boolean newestFirst) {

    String scope() {
      return "access %s %s".formatted(filter, newestFirst);
    }
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Format format = Format.of(request, List.of(Format.JSON, Format.CSV, Format.NDJSON));
    QueryParameters parameters = new QueryParameters(request);
    Wanted wanted = wanted(parameters);
    if (format == Format.JSON) {
      int limit = parameters.take("limit", settings.page(), 1, settings.longestPage());
      String cursor = parameters.take("cursor").orElse(null);
      parameters.finish();
      return page(wanted, cursor, limit, request);
    }
    TableQuery tables = TableQuery.take(parameters, format, () -> TABLES);
    parameters.finish();
    Presenter presenter = presenters.ofCaller();
    Map<String, String> headers = new LinkedHashMap<>();
    if (format == Format.CSV) {
      FileNames.add(headers, "access", tables, dates.latest(), format);
    }
    streams.write(
        request,
        response,
        format.contentType(),
        headers,
        writer ->
            log.read(
                wanted.filter, wanted.newestFirst, null, each(format, tables, presenter, writer)));
    return null;
  }

  /** A line of JSON is the entry's own text, of which the next entry holds the hash. */
  private static Predicate<AccessLog.Found> each(
      Format format, TableQuery tables, Presenter presenter, Writer writer) {
    if (format == Format.NDJSON && !tables.isAsked()) {
      return found -> {
        Lines.add(writer, found.text());
        return true;
      };
    }
    Consumer<JsonNode> rows =
        format == Format.CSV ? tables.csv(writer) : tables.lines(presenter, writer);
    return found -> {
      rows.accept(presenter.tree(found.entry()));
      return true;
    };
  }

  private ResponseEntity<byte[]> page(
      Wanted wanted, @Nullable String cursor, int limit, HttpServletRequest request) {
    AccessLog.Place after =
        cursor == null ? null : AccessLog.Place.of(Cursors.decode(wanted.scope(), cursor));
    Presenter presenter = presenters.ofCaller();
    ObjectNode answer = presenter.object();
    ArrayNode items = answer.putArray("items");
    List<AccessLog.Place> places = new ArrayList<>();
    log.read(
        wanted.filter,
        wanted.newestFirst,
        after,
        found -> {
          if (places.size() < limit) {
            items.add(presenter.tree(found.entry()));
          }
          places.add(found.place());
          return places.size() <= limit;
        });
    Map<String, String> headers = new LinkedHashMap<>();
    Links.next(
        request,
        places.size() > limit
            ? Cursors.encode(wanted.scope(), places.get(limit - 1).number())
            : null,
        answer,
        headers);
    return presenter.entity(HttpStatus.OK, headers, answer);
  }

  private Wanted wanted(QueryParameters parameters) {
    AccessFilter filter =
        new AccessFilter(
            parameters.take("person").orElse(null),
            parameters.take("kind").map(AccessEndpoint::kind).orElse(null),
            parameters.take("subject").orElse(null),
            parameters.take("from").map(text -> dates.moment("from", text, false)).orElse(null),
            parameters.take("to").map(text -> dates.moment("to", text, true)).orElse(null));
    String sort = parameters.take("sort").orElse(ORDERS.getFirst());
    if (!ORDERS.contains(sort)) {
      throw QueryProblems.invalidParameter("sort", String.join(" or ", ORDERS));
    }
    return new Wanted(filter, sort.startsWith("-"));
  }

  private static AccessKind kind(String text) {
    if (!KINDS.contains(text)) {
      throw QueryProblems.invalidParameter("kind", "one of " + String.join(", ", KINDS));
    }
    return AccessKind.valueOf(text);
  }

  @GetMapping("/check")
  ResponseEntity<byte[]> check(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    Optional<String> number = parameters.take("number");
    Optional<String> hash = parameters.take("hash");
    parameters.finish();
    String missing =
        Stream.of("number", "hash")
            .filter(name -> (name.equals("number") ? number : hash).isEmpty())
            .collect(Collectors.joining());
    AccessHead noted = null;
    if (number.isPresent() && hash.isPresent()) {
      noted = noted(number.get(), hash.get());
    } else if (number.isPresent() || hash.isPresent()) {
      throw QueryProblems.invalidParameter(missing, "given when the other one is");
    }
    return presenters.ofCaller().entity(HttpStatus.OK, Map.of(), log.check(noted));
  }

  private static AccessHead noted(String number, String hash) {
    if (!number.matches("\\d{1,18}")) {
      throw QueryProblems.invalidParameter("number", "that of an entry");
    }
    if (!hash.matches("[0-9a-f]{64}")) {
      throw QueryProblems.invalidParameter("hash", "64 hexadecimal digits");
    }
    return new AccessHead(Long.parseLong(number), hash);
  }
}

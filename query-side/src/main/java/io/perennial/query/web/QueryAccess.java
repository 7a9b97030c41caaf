package io.perennial.query.web;

import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.UnknownTokenException;
import io.perennial.query.live.ViewBuildingException;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.view.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens views for queries: waits for the writes that the caller wants to see, and keeps to one
 * generation for the whole answer.
 */
final class QueryAccess {

  private static final String CONSISTENCY_TOKEN = "Consistency-Token";
  private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?(\\d{1,6})\"?");

  private final ServedViews served;
  private final ViewProgress progress;
  private final QuerySettings settings;

  QueryAccess(ServedViews served, ViewProgress progress, QuerySettings settings) {
    this.served = served;
    this.progress = progress;
    this.settings = settings;
  }

  /**
   * A view opened for one answer.
   *
   * @param documents the documents to be read
   * @param position every event up to here is in them
   * @param atLeast position that covers what the caller wants to see; -1 when it is all the same
   * @param headers headers of the answer
   */
  record Opened<D>(
      ViewDocuments<D> documents, long position, long atLeast, Map<String, String> headers) {}

  /** Opens a view for the request, when it has seen what the request's tokens name. */
  <D> Opened<D> open(View<D> view, HttpServletRequest request) {
    List<ConsistencyToken> tokens = tokens(request);
    Map<String, String> headers = new LinkedHashMap<>();
    Duration wait = wait(request, headers);
    try {
      long atLeast = -1;
      ViewDocuments<D> documents;
      if (tokens.isEmpty()) {
        documents = served.documents(view);
      } else {
        ViewProgress.Reached reached =
            progress
                .await(view, tokens, wait)
                .orElseThrow(() -> QueryProblems.viewBehind(view.name()));
        documents = served.documents(view, reached.generation());
        atLeast = reached.position();
      }
      long position = Math.max(atLeast, progress.position(documents.generation()));
      headers.put("View-Position", Long.toString(position));
      headers.put("View-Lag", Long.toString(Math.max(0, progress.head() - position)));
      return new Opened<>(documents, position, atLeast, headers);
    } catch (ViewBuildingException e) {
      throw QueryProblems.viewBuilding(view.name());
    } catch (UnknownTokenException e) {
      throw QueryProblems.unknownToken();
    }
  }

  private static List<ConsistencyToken> tokens(HttpServletRequest request) {
    List<ConsistencyToken> tokens = new ArrayList<>();
    for (String header : Collections.list(request.getHeaders(CONSISTENCY_TOKEN))) {
      for (String encoded : header.split(",", -1)) {
        tokens.add(
            ConsistencyToken.parse(encoded.strip())
                .orElseThrow(() ->
                    QueryProblems.invalidHeader(
                        CONSISTENCY_TOKEN, "one that a command was answered with")));
      }
    }
    return tokens;
  }

  /** How long the caller is ready to wait; not longer than we are. */
  private Duration wait(HttpServletRequest request, Map<String, String> headers) {
    for (String header : Collections.list(request.getHeaders("Prefer"))) {
      for (String preference : header.split("[,;]", -1)) {
        Matcher matcher = WAIT.matcher(preference.strip());
        if (matcher.matches()) {
          Duration asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
          Duration wait =
              asked.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : asked;
          headers.put("Preference-Applied", "wait=" + wait.toSeconds());
          return wait;
        }
      }
    }
    return settings.defaultWait();
  }
}

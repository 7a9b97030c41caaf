package io.perennial.query.web;

import io.perennial.platform.document.Document;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.query.QuerySettings;
import io.perennial.query.frozen.FreezingFailedException;
import io.perennial.query.frozen.FrozenFullException;
import io.perennial.query.frozen.FrozenGoneException;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.frozen.FrozenViews.Found;
import io.perennial.query.frozen.Wanted;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.DamagedDocumentException;
import io.perennial.query.live.GenerationDroppedException;
import io.perennial.query.live.LogHead;
import io.perennial.query.live.PreparedFigures;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.UnknownTokenException;
import io.perennial.query.live.ViewBuildingException;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewState;
import io.perennial.query.live.WriteParkedException;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens views for queries: waits for the writes that the caller wants to see, and keeps to one
 * generation for the whole answer.
 */
final class QueryAccess {

  /** What is to be known about an answer that is not as it should be. */
  static final String WARNING = "View-Warning";

  private static final String EVENT_STORE_AWAY = "event-store-away";
  private static final String STALLED = "stalled";
  private static final String PARKED = "parked";
  private static final String DAMAGED = "damaged";
  private static final String CONSISTENCY_TOKEN = "Consistency-Token";
  private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?(\\d{1,6})\"?");

  private final ServedViews served;
  private final FrozenViews frozen;
  private final ViewProgress progress;
  private final QuerySettings settings;

  QueryAccess(
      ServedViews served, FrozenViews frozen, ViewProgress progress, QuerySettings settings) {
    this.served = served;
    this.frozen = frozen;
    this.progress = progress;
    this.settings = settings;
  }

  /**
   * Opens a view as a horizon shows it: what it holds now where there is none. A list and a figure
   * are answered from what this opens, whatever form they have.
   */
  <D> Opened<D> open(View<D> view, HttpServletRequest request, Horizon horizon) {
    if (horizon.equals(Horizon.NONE)) {
      return open(view, request);
    }
    List<ConsistencyToken> tokens = tokens(request);
    Map<String, String> headers = new LinkedHashMap<>();
    Duration wait = wait(request, headers);
    return told(
        view,
        () -> {
          Wanted wanted =
              tokens.isEmpty()
                  ? new Wanted(horizon, -1, Instant.MIN, Opened.number(request))
                  : new Wanted(
                      horizon,
                      reached(view, tokens, wait).position(),
                      progress.recordedAt(tokens),
                      Opened.number(request));
          return switch (frozen.open(view, wanted)) {
            case Found.Freezing<D> freezing -> throw new StillFreezingException(freezing.frozen());
            case Found.Ready<D> ready -> {
              long position = progress.position(ready.documents().generation());
              place(headers, ready.settled(), position);
              yield new Opened<>(ready.documents(), position, -1, ready.settled(), headers);
            }
          };
        });
  }

  private ViewProgress.Reached reached(View<?> view, List<ConsistencyToken> tokens, Duration wait) {
    return progress
        .await(view, tokens, wait)
        .orElseThrow(() -> QueryProblems.viewBehind(view.name()));
  }

  /** What keeps a view from being opened, as a problem. */
  private static <D> Opened<D> told(View<D> view, Supplier<Opened<D>> opening) {
    try {
      return opening.get();
    } catch (ViewBuildingException e) {
      throw QueryProblems.viewBuilding(view.name());
    } catch (UnknownTokenException e) {
      throw QueryProblems.unknownToken();
    } catch (WriteParkedException e) {
      throw QueryProblems.writeParked(view.name(), e.position());
    } catch (FrozenGoneException e) {
      throw QueryProblems.frozenGone();
    } catch (FrozenFullException e) {
      throw QueryProblems.frozenFull();
    } catch (FreezingFailedException e) {
      throw QueryProblems.freezingFailed(view.name());
    }
  }

  /** Opens a view for the request, when it has seen what the request's tokens name. */
  <D> Opened<D> open(View<D> view, HttpServletRequest request) {
    List<ConsistencyToken> tokens = tokens(request);
    Map<String, String> headers = new LinkedHashMap<>();
    Duration wait = wait(request, headers);
    return told(
        view,
        () -> {
          long atLeast = -1;
          ViewDocuments<D> documents;
          if (tokens.isEmpty()) {
            documents = served.documents(view);
          } else {
            ViewProgress.Reached reached = reached(view, tokens, wait);
            documents = served.documents(view, reached.generation());
            atLeast = reached.position();
          }
          long position = Math.max(atLeast, progress.position(documents.generation()));
          place(headers, false, position);
          if (progress.state(view).condition() == ViewState.Condition.STALLED) {
            warn(headers, STALLED);
          }
          return new Opened<>(documents, position, atLeast, false, headers);
        });
  }

  /** Says up to where a part of the answer is true, which was made of what was opened. */
  void place(Map<String, String> headers, Opened<?> opened, long position) {
    place(headers, opened.settled(), position);
  }

  /** A figure over the documents that were opened. */
  <D, A, R> PreparedFigures.Prepared<R> prepare(
      PreparedFigures figures,
      Opened<D> opened,
      Figure<D, A, R> figure,
      FigureArguments arguments) {
    try {
      return figures.prepare(opened.documents(), figure, arguments, opened.atLeast());
    } catch (GenerationDroppedException e) {
      throw QueryProblems.cutOff(opened.documents().view().name());
    } catch (FigureTooLargeException e) {
      throw QueryProblems.figureTooLarge(figure.name(), e);
    }
  }

  /** Says up to where the answer is true, and how far behind the log that is, as far as known. */
  private void place(Map<String, String> headers, boolean settled, long position) {
    LogHead.Known head = progress.head();
    headers.put("View-Position", Long.toString(position));
    headers.put("View-Lag", Long.toString(settled ? 0 : Math.max(0, head.position() - position)));
    if (!head.current()) {
      warn(headers, EVENT_STORE_AWAY);
    }
  }

  /** Says so when events of the customer are not in the document. */
  void markParked(Opened<?> opened, String customerId) {
    progress
        .parkedFrom(opened.documents().view(), opened.documents().generation(), customerId)
        .ifPresent(position -> warn(opened.headers(), PARKED + "; position=" + position));
  }

  /** The customer whose events make a document, by the document itself where there is one now. */
  <D> String customer(View<D> view, String id) {
    try {
      ViewDocuments<D> documents = served.documents(view);
      return documents
          .collection()
          .get(id)
          .flatMap(stored -> served.read(documents, stored))
          .map(document -> view.customerOf(id, document))
          .orElseGet(() -> progress.customer(id));
    } catch (ViewBuildingException e) {
      return progress.customer(id);
    }
  }

  /** Says how many documents an answer leaves out, because they are damaged. */
  void markDamaged(Map<String, String> headers, long documents) {
    if (documents > 0) {
      warn(headers, DAMAGED + "; documents=" + documents);
    }
  }

  /** Documents that an answer leaves out which cannot say so later; it says so. */
  Set<String> leftOut(Opened<?> opened) {
    Set<String> damaged = served.damaged(opened.documents());
    markDamaged(opened.headers(), damaged.size());
    return damaged;
  }

  /** The document out of its stored form; empty when it is damaged. */
  <D> Optional<D> read(Opened<D> opened, Document stored) {
    return served.read(opened.documents(), stored);
  }

  /** Reads one document, without which there is no answer. */
  static <T> T reading(View<?> view, String id, Supplier<T> read) {
    try {
      return read.get();
    } catch (DamagedDocumentException e) {
      throw QueryProblems.damagedDocument(view.name(), id);
    }
  }

  private static void warn(Map<String, String> headers, String warning) {
    headers.merge(
        WARNING, warning, (said, more) -> said.contains(more) ? said : said + ", " + more);
  }

  /** To be asked when all has been read, so that half an answer is not taken for a whole one. */
  void requireWhole(ViewDocuments<?> documents) {
    try {
      served.requireWhole(documents);
    } catch (GenerationDroppedException e) {
      throw QueryProblems.cutOff(documents.view().name());
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

package io.perennial.query.web;

import io.perennial.platform.web.Callers;
import io.perennial.query.QuerySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Answers that are written piece by piece, as fast as they are read. Each holds a thread, so there
 * are only so many at a time, few of them for one caller, and none for ever.
 */
final class Streams {

  private static final int BUFFER = 1 << 14;

  private final int most;
  private final int mostPerCaller;
  private final Duration longest;
  private final Map<String, Integer> open = new HashMap<>();
  private int all;

  Streams(QuerySettings settings) {
    this(settings.streams(), settings.streamsPerCaller(), settings.streamTime());
  }

  /**
   * @param most at the same time
   * @param mostPerCaller those of them for one caller
   * @param longest time after which one is cut off
   */
  Streams(int most, int mostPerCaller, Duration longest) {
    this.most = most;
    this.mostPerCaller = mostPerCaller;
    this.longest = longest;
  }

  /** Writes to a stream. */
  @FunctionalInterface
  interface Streaming {
    void write(Writer writer) throws IOException;
  }

  /** Begins an answer that is written piece by piece; a HEAD gets the headers alone. */
  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String contentType,
      Map<String, String> headers,
      Streaming streaming)
      throws IOException {
    String caller = Callers.current().actor();
    if (!begin(caller)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      throw QueryProblems.tooManyStreams();
    }
    try {
      response.setContentType(contentType);
      headers.forEach(response::setHeader);
      if (!request.getMethod().equals("HEAD")) {
        write(response, streaming);
      }
    } finally {
      end(caller);
    }
  }

  private void write(HttpServletResponse response, Streaming streaming) throws IOException {
    ReadAccess access = ReadAccess.current();
    Writer writer =
        new BufferedWriter(
            new Limited(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8),
                System.nanoTime() + longest.toNanos(),
                access),
            BUFFER);
    try {
      streaming.write(writer);
      if (access != null) {
        access.answering();
      }
      writer.flush(); // and not after a failure, so that half an answer does not look like a whole
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (access != null) {
        access.ended();
      }
    }
  }

  private synchronized boolean begin(String caller) {
    if (all >= most || open.getOrDefault(caller, 0) >= mostPerCaller) {
      return false;
    }
    all++;
    open.merge(caller, 1, Integer::sum);
    return true;
  }

  private synchronized void end(String caller) {
    all--;
    open.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
  }

  /**
   * Ends with a failure, which cuts the connection, once its time is over. What shows personal data
   * stands in the access log before it leaves.
   */
  private static final class Limited extends FilterWriter {

    private final long end;
    private final @Nullable ReadAccess access;

    Limited(Writer out, long end, @Nullable ReadAccess access) {
      super(out);
      this.end = end;
      this.access = access;
    }

    private void check() throws InterruptedIOException {
      if (System.nanoTime() - end > 0) {
        throw new InterruptedIOException("The answer was not read in the time given");
      }
      if (access != null) {
        access.sending();
      }
    }

    @Override
    public void write(int c) throws IOException {
      check();
      super.write(c);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      check();
      super.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      check();
      super.write(text, from, length);
    }

    @Override
    public void flush() throws IOException {
      check();
      super.flush();
    }
  }
}

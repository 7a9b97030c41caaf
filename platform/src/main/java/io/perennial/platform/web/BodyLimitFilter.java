package io.perennial.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the body of every request. A request that announces too much is refused at once; one that
 * does not announce it is cut off when it has sent too much, and one that sends slowly when its
 * time is over.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final long limit;
  private final Duration time;
  private final Set<String> streaming;

  /**
   * @param time from the first look at a body to its end
   * @param streaming paths that read their body piece by piece and have limits of their own
   */
  BodyLimitFilter(long limit, Duration time, Set<String> streaming) {
    this.limit = limit;
    this.time = time;
    this.streaming = Set.copyOf(streaming);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (streaming.contains(request.getRequestURI())) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > limit) {
      ProblemWriter.refuse(request, response, Problems.bodyTooLarge(limit));
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  private final class Limited extends HttpServletRequestWrapper {

    private Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long begun = System.nanoTime();
    private long read;

    private LimitedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int b = body.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = body.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      read += n;
      if (System.nanoTime() - begun > time.toNanos()) {
        throw new BodyTooSlowException(time);
      }
      if (read > limit) {
        throw new BodyTooLargeException(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}

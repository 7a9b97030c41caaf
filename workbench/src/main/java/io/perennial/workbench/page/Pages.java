package io.perennial.workbench.page;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import io.perennial.workbench.WorkbenchSettings;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** Makes pages out of templates. */
public final class Pages {

  /** Cookie that holds the language chosen. */
  static final String LANGUAGE = "perennial-language";

  /** Cookie that holds light or dark. */
  static final String THEME = "perennial-theme";

  private static final String NOTE = Note.class.getName();
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final Set<String> THEMES = Set.of("light", "dark");

  private final TemplateEngine templates;
  private final Assets assets;
  private final People people;
  private final WorkbenchSettings settings;

  /** Pages out of these templates. */
  public Pages(TemplateEngine templates, Assets assets, People people, WorkbenchSettings settings) {
    this.templates = templates;
    this.assets = assets;
    this.people = people;
    this.settings = settings;
  }

  /** What stands around a page in a room. */
  public Shell in(Room room, HttpServletRequest request) {
    return shell(room, request, true);
  }

  /** What stands around a page that needs nobody to be signed in. */
  public Shell outside(HttpServletRequest request) {
    return shell(null, request, false);
  }

  /**
   * What stands around a page that tells what cannot be shown: the way to the rooms, if there is
   * one.
   */
  Shell beside(HttpServletRequest request) {
    return shell(null, request, people.isSomebody());
  }

  /** A page. */
  public ResponseEntity<String> show(HttpServletRequest request, String template, Object page) {
    return show(HttpStatus.OK, request, template, page);
  }

  /** A page with another status. */
  public ResponseEntity<String> show(
      HttpStatusCode status, HttpServletRequest request, String template, Object page) {
    TemplateOutput output = new StringOutput();
    templates.render(template, page, output);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, texts(request).language().tag())
        .body(output.toString());
  }

  /** The texts in the language that was chosen, else in the one that the browser asks for. */
  public Texts texts(HttpServletRequest request) {
    return Texts.in(
        cookie(request, LANGUAGE)
            .flatMap(code ->
                Arrays.stream(Language.values())
                    .filter(language -> language.code().equals(code))
                    .findFirst())
            .orElseGet(() -> Language.of(request.getLocale())));
  }

  private Shell shell(@Nullable Room room, HttpServletRequest request, boolean inside) {
    String query = request.getQueryString();
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Shell(
        texts(request),
        inside ? people.current() : null,
        room,
        query == null || !inside ? request.getRequestURI() : request.getRequestURI() + "?" + query,
        cookie(request, THEME).filter(THEMES::contains).orElse("auto"),
        assets,
        csrf == null ? "" : csrf.getToken(),
        settings.example(),
        inside ? notes(request) : List.of());
  }

  /** Says something on the page that the person sees next, whichever that is. */
  public void sayNext(HttpServletRequest request, Note note) {
    request.getSession().setAttribute(NOTE, note);
  }

  /** What is to be said on this page; parts of pages leave it to the page. */
  private static List<Note> notes(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || request.getHeader("HX-Request") != null
        || !(session.getAttribute(NOTE) instanceof Note note)) {
      return List.of();
    }
    session.removeAttribute(NOTE);
    return List.of(note);
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}

package io.perennial.standalone;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What the links of the workbench lead to: of many pages of a kind, one is looked at. */
final class Links {

  /** What tells one page of a kind from another: identifiers, and what is asked for. */
  private static final Pattern PARTICULAR = Pattern.compile("(?<=/)(?=[^/]*\\d)[^/?]+|\\?.*$");

  /** Figures, lists and forms are drawn by one template each, whatever they are of. */
  private static final Pattern DRAWN_ALIKE =
      Pattern.compile("(?<=^/(figures|lists|do|things)/)(?!waiting)[^?]+?(?=/behind|$)");

  private static final Pattern OF_SOMEBODY = Pattern.compile("^(/do/[^/]+)/\\*/");
  private static final Pattern FILE = Pattern.compile("/files/.*|.*/tables/.*");
  private static final Pattern FORMAT = Pattern.compile("format=\\w+");
  private static final Pattern NO_PAGE = Pattern.compile("/assets/.*|/sign-.*|/live.*");

  private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)");

  private Links() {}

  /** The kind of a page: its path, without what is particular. */
  static String kind(String path) {
    return PARTICULAR.matcher(path).replaceAll("*");
  }

  /** The kind of a page as it looks, whatever is asked for, and of whom a form speaks. */
  static String look(String path) {
    return OF_SOMEBODY.matcher(kind(path.split("\\?", 2)[0])).replaceAll("$1/");
  }

  /** The kind of a page as its template makes it. */
  static String template(String path) {
    return DRAWN_ALIKE.matcher(look(path)).replaceAll("*");
  }

  /** The kind of a file: its path, without what is particular, and its format. */
  static String kindOfFile(String path) {
    String format = FORMAT.matcher(path).results().map(MatchResult::group).findFirst().orElse("");
    return PARTICULAR.matcher(path).replaceAll(found -> found.group().startsWith("?") ? "" : "*")
        + (format.isEmpty() ? "" : "?" + format);
  }

  /** What the links of a page lead to. */
  static List<String> in(String html) {
    return HREF.matcher(html)
        .results()
        .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
        .toList();
  }

  /** Whether it leads to a file. */
  static boolean isFile(String path) {
    return FILE.matcher(path).matches();
  }

  /** Whether it leads to a page of the workbench. */
  static boolean isPage(String path) {
    return path.startsWith("/") && !isFile(path) && !NO_PAGE.matcher(path).matches();
  }
}

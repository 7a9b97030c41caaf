package io.perennial.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines of a file record; each kind of import is one. */
public interface EntryKind {

  /** What is recorded, in the plural. */
  String name();

  /** The same in the summary. */
  String label();

  /** What becomes of a customer that is not known. */
  UnknownCustomer unknownCustomer();

  /** The columns that the file must have. */
  List<String> columns();

  /** A layout without a header that is known by its shape; absent when there is none. */
  default @Nullable ShapedLayout shapedLayout() {
    return null;
  }

  /**
   * A reader of lines under this header.
   *
   * @throws io.perennial.imports.CannotDoException when the header does not fit
   */
  EntryReader reader(Header header);

  /** The identifier of such an entry in an item of a customer's history; absent in other items. */
  @Nullable String recorded(JsonNode item);

  /**
   * The identifier of such an entry in an item that says that it has been struck out; absent in
   * other items.
   */
  @Nullable String struckOut(JsonNode item);

  /** Whether what is recorded, or said by another line, is what the body of a command says. */
  boolean says(JsonNode command, JsonNode recorded);

  /** Makes an entry of a line. */
  interface EntryReader {

    Entry read(Line line) throws UnreadableException;

    /** Columns of the file that nothing is read from. */
    List<String> unused();
  }
}

package io.perennial.workbench.room.credit;

import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.room.place.Board;
import io.perennial.workbench.room.place.BoardPage;
import io.perennial.workbench.room.place.Ground;
import io.perennial.workbench.room.place.Place;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room of credit control. */
@RestController
final class CreditRoutes {

  private static final String RECEIVABLES = "receivables";
  private static final String FROM = "from";
  private static final String ON = "on";
  private static final String TOP = "top";

  private static final Ground GROUND =
      new Ground(
          Room.CREDIT,
          "credit.place-",
          List.of(
              Place.of("").with(RECEIVABLES, "utilisation").with(RECEIVABLES, "share-of-assets"),
              Place.of("ageing", ON, "by", TOP)
                  .with(RECEIVABLES, "ageing")
                  .withWide(RECEIVABLES, "ageing-by-customer"),
              Place.of("exposure", ON, TOP)
                  .with(RECEIVABLES, "utilisation")
                  .withWide(RECEIVABLES, "exposure"),
              Place.of("breaches", FROM, ON, TOP)
                  .over(Period.ofYears(1))
                  .withWide(RECEIVABLES, "breaches"),
              Place.of("measures", FROM, ON)
                  .over(Period.ofYears(1))
                  .withWide(RECEIVABLES, "measures-open")
                  .with(RECEIVABLES, "measures"),
              Place.of("reviews", FROM, ON)
                  .over(Period.ofYears(1))
                  .withWide(RECEIVABLES, "limits-under-review")
                  .with(RECEIVABLES, "credit-reviews")
                  .with(RECEIVABLES, "investigations"),
              Place.of("approvals")
                  .withWide("todos", "due", "kind", "LIMIT_DECISION", "within", "3660")
                  .withWide("todos", "due", "kind", "WRITE_OFF_DECISION", "within", "3660")
                  .withWide("todos", "due", "kind", "GOODWILL_DECISION", "within", "3660")
                  .leading("credit.lead-decide", "/do/waiting"),
              Place.of("days", ON, "days", "by", TOP)
                  .with(RECEIVABLES, "days-sales-outstanding")
                  .withWide(RECEIVABLES, "days-sales-outstanding-by-customer")));

  private final Places places;
  private final Doors doors;
  private final Companies companies;
  private final Pages pages;
  private final People people;

  CreditRoutes(Places places, Doors doors, Companies companies, Pages pages, People people) {
    this.places = places;
    this.doors = doors;
    this.companies = companies;
    this.pages = pages;
    this.people = people;
  }

  /** Customers by how their credit stands. */
  @GetMapping("/credit")
  ResponseEntity<String> board(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    Board board;
    try {
      Person person = people.current();
      List<Answer> answers = doors.all(person, CreditBoard.paths());
      board = CreditBoard.of(texts, companies.today(person), answers);
    } catch (DoorException e) {
      board = new Board(texts.of("credit.board"), List.of(), Problems.words(texts, e.problem()));
    }
    return pages.show(
        request,
        "place/board-page.jte",
        new BoardPage(places.page(request, GROUND, GROUND.first(), given), board));
  }

  @GetMapping("/credit/{place}")
  ResponseEntity<String> place(
      HttpServletRequest request,
      @PathVariable String place,
      @RequestParam Map<String, String> given) {
    return pages.show(
        request, "place/place-page.jte", places.page(request, GROUND, GROUND.named(place), given));
  }
}

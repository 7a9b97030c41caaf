package io.perennial.workbench.room.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatchesTest {

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  void makeTheDocumentsAfterAStepOfTheOnesBefore() throws IOException {
    Map<String, JsonNode> before =
        Map.of("customer", json("{'tier':'C','orders':[{'id':1},{'id':2}],'gone':1,'a/b':1}"));

    Map<String, JsonNode> after =
        Patches.applied(
            before,
            json(
                "{'customer':[{'op':'replace','path':'/tier','value':'A'},"
                    + "{'op':'remove','path':'/gone'},{'op':'remove','path':'/orders/0'},"
                    + "{'op':'add','path':'/orders/1','value':{'id':3}},"
                    + "{'op':'replace','path':'/orders/0/id','value':9},"
                    + "{'op':'add','path':'/a~1b','value':2}],"
                    + "'churn':[{'op':'add','path':'','value':{'state':'ACTIVE'}}]}"));

    assertThat(after)
        .containsEntry("customer", json("{'tier':'A','orders':[{'id':9},{'id':3}],'a/b':2}"))
        .containsEntry("churn", json("{'state':'ACTIVE'}"));
    assertThat(before)
        .hasEntrySatisfying(
            "customer", customer -> assertThat(customer.path("tier").asText()).isEqualTo("C"));
  }
}

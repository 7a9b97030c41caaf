// Draws charts from the data that stands beside them; colours are those of the style sheet.
(() => {
  "use strict";
  const drawn = new Map();
  const library = document.currentScript.dataset.library;
  let loading;

  // It is large: a page without a chart does without it.
  function loaded() {
    loading ||= new Promise((done) => {
      const script = document.createElement("script");
      script.src = library;
      script.addEventListener("load", done);
      document.head.append(script);
    });
    return loading;
  }

  function tokens() {
    const style = getComputedStyle(document.documentElement);
    const token = (name) => style.getPropertyValue("--" + name).trim();
    return {
      ink: token("ink"), soft: token("ink-soft"), line: token("line"), card: token("card"), bad: token("bad"), mark: token("mark"),
      series: [1, 2, 3, 4, 5, 6].map((i) => token("chart-" + i)),
    };
  }

  const language = document.documentElement.lang === "en" ? "en-GB" : "zh-CN";
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const number = (value) => (value === null || value === undefined ? null : Number(value));

  function base(chart, colours) {
    const write = (value) => (value === null || value === undefined ? "–" : chart.share ? percent.format(value) : plain.format(value));
    return {
      animation: false,
      color: colours.series,
      textStyle: { color: colours.ink, fontFamily: "inherit" },
      grid: { left: 8, right: 16, top: 56, bottom: 28, containLabel: true },
      legend: { top: 0, textStyle: { color: colours.ink }, pageTextStyle: { color: colours.ink }, pageIconColor: colours.ink, type: "scroll", show: chart.series.length > 1 },
      // On the canvas: what HTML would need is forbidden by the page's policy.
      tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: write, backgroundColor: colours.card, textStyle: { color: colours.ink } },
      xAxis: { type: "category", data: chart.x, name: chart.across, nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colours.soft }, axisLabel: { color: colours.soft, hideOverlap: true, width: 120, overflow: "truncate" }, axisLine: { lineStyle: { color: colours.line } } },
      yAxis: { type: "value", name: chart.unit, nameTextStyle: { color: colours.soft, align: "left" }, axisLabel: { color: colours.soft, formatter: write }, splitLine: { lineStyle: { color: colours.line } } },
    };
  }

  function values(series) {
    return series.data.map((value, i) => ({ value: number(value), href: series.hrefs ? series.hrefs[i] : undefined }));
  }

  const kinds = {
    line(chart, colours) {
      return { ...base(chart, colours), series: chart.series.map((each) => ({ type: "line", name: each.name, data: values(each), showSymbol: chart.x.length < 60 })) };
    },
    bar(chart, colours) {
      return { ...base(chart, colours), series: chart.series.map((each) => ({ type: "bar", barMaxWidth: 56, name: each.name, data: values(each) })) };
    },
    stack(chart, colours) {
      return { ...base(chart, colours), series: chart.series.map((each) => ({ type: "bar", barMaxWidth: 56, stack: "all", name: each.name, data: values(each) })) };
    },
    pareto(chart, colours) {
      const bars = chart.series[0];
      const all = bars.data.reduce((sum, value) => sum + number(value), 0);
      let sum = 0;
      const told = chart.series.find((each) => each.role === "second");
      // A list that ends before all are in it says itself how much of all it is.
      const line = told ? told.data.map(number) : bars.data.map((value) => (all === 0 ? 0 : (sum += number(value)) / all));
      const option = base(chart, colours);
      return {
        ...option,
        legend: undefined,
        yAxis: [option.yAxis, { type: "value", min: 0, max: 1, axisLabel: { color: colours.soft, formatter: (v) => percent.format(v) }, splitLine: { show: false } }],
        series: [
          { type: "bar", barMaxWidth: 56, name: bars.name, data: values(bars) },
          { type: "line", name: told ? told.name : "Σ %", yAxisIndex: 1, data: line, showSymbol: chart.x.length < 30, tooltip: { valueFormatter: (v) => percent.format(v) } },
        ],
      };
    },
    steps(chart, colours) {
      const main = chart.series.filter((each) => !each.role);
      const option = base(chart, colours);
      option.xAxis = { ...option.xAxis, type: "value", max: "dataMax", data: undefined };
      option.legend.show = main.length > 1;
      const x = chart.x.map(Number);
      const pairs = (series) => series.data.map((value, i) => [x[i], number(value)]).filter((pair) => pair[1] !== null);
      option.series = [];
      main.forEach((each, i) => {
        const colour = colours.series[i % colours.series.length];
        const type = i < colours.series.length ? "solid" : "dotted";
        option.series.push({ type: "line", step: "end", name: each.name, data: pairs(each), showSymbol: false, lineStyle: { color: colour, type }, itemStyle: { color: colour } });
        for (const end of chart.series.filter((other) => other.role && other.name === each.name)) {
          option.series.push({ type: "line", step: "end", name: each.name, data: pairs(end), showSymbol: false, lineStyle: { color: colour, type: "dashed", width: 1, opacity: 0.7 }, itemStyle: { color: colour }, tooltip: { show: false } });
        }
      });
      return option;
    },
    control(chart, colours) {
      const option = base(chart, colours);
      option.series = chart.series.map((each) => ({
        type: "line", name: each.name, data: values(each), showSymbol: !each.role && chart.x.length < 60,
        lineStyle: each.role ? { type: "dashed", width: 1, color: colours.bad } : {}, itemStyle: each.role ? { color: colours.bad } : {},
      }));
      return option;
    },
    heat(chart, colours) {
      const rows = chart.series.map((each) => each.name);
      const cells = [];
      chart.series.forEach((each, y) => each.data.forEach((value, x) => {
        if (value !== null && value !== undefined) cells.push({ value: [x, y, number(value)], href: each.hrefs ? each.hrefs[x] : undefined });
      }));
      const most = Math.max(...cells.map((cell) => cell.value[2]), 0);
      for (const cell of cells) cell.label = { color: cell.value[2] > most * 0.45 ? colours.card : colours.ink };
      const few = chart.x.length <= 20;
      const option = base(chart, colours);
      return {
        ...option,
        legend: undefined,
        grid: { ...option.grid, top: 8 },
        tooltip: { ...option.tooltip, trigger: "item", formatter: (item) => rows[item.value[1]] + " · " + chart.x[item.value[0]] + ": " + (chart.share ? percent.format(item.value[2]) : plain.format(item.value[2])) },
        yAxis: { type: "category", data: rows, inverse: true, axisLabel: { color: colours.soft } },
        visualMap: { min: 0, max: most, show: false, inRange: { color: [colours.mark, colours.series[0]] } },
        series: [{
          type: "heatmap", data: cells, itemStyle: { borderColor: colours.card, borderWidth: 1 },
          label: { show: few, formatter: (item) => (chart.share ? whole.format(item.value[2]) : plain.format(item.value[2])) },
        }],
      };
    },
    scatter(chart, colours) {
      const option = base(chart, colours);
      const lines = chart.quadrants || [];
      option.tooltip = { ...option.tooltip, trigger: "item", formatter: (item) => item.data.label + ": " + plain.format(item.value[0]) + " / " + plain.format(item.value[1]) };
      option.xAxis = { type: "value", name: chart.across, nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colours.soft }, axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.line } } };
      option.series = chart.series.map((each, i) => ({
        type: "scatter", name: each.name, symbolSize: 9, itemStyle: { opacity: 0.75 },
        data: each.data.map((point, j) => ({ value: [number(point[0]), number(point[1])], label: point[2], href: each.hrefs ? each.hrefs[j] : undefined })),
        markLine: i === 0 && lines.length === 2 ? { silent: true, symbol: "none", lineStyle: { color: colours.soft }, label: { show: false }, data: [{ xAxis: lines[0] }, { yAxis: lines[1] }] } : undefined,
      }));
      return option;
    },
    flow(chart, colours) {
      // What is on the left and what is on the right are two things, whatever they are called.
      const left = (name) => "0" + name;
      const right = (name) => "1" + name;
      const plainly = (name) => name.replace(/^[01]/, "");
      const labels = [...new Set(chart.links.flatMap((link) => [link.source, link.target]))];
      const colour = (name) => colours.series[labels.indexOf(name) % colours.series.length];
      const node = (side, end, name, position) => ({
        name: side(name), itemStyle: { color: colour(name) },
        label: { position, formatter: name + " " + plain.format(sum(end, name)) },
      });
      const sources = [...new Set(chart.links.map((link) => link.source))];
      const sum = (end, name) => chart.links.reduce((all, link) => all + (link[end] === name ? link.value : 0), 0);
      const targets = [...new Set(chart.links.map((link) => link.target))];
      return {
        animation: false, textStyle: { color: colours.ink, fontFamily: "inherit" },
        tooltip: {
          renderMode: "richText", backgroundColor: colours.card, textStyle: { color: colours.ink },
          formatter: (item) => (item.dataType === "edge" ? plainly(item.data.source) + " → " + plainly(item.data.target) : plainly(item.name)) + ": " + plain.format(item.value),
        },
        series: [{
          type: "sankey", left: 8, right: 8, top: 8, bottom: 8, nodeWidth: 14,
          data: [...sources.map((name) => node(left, "source", name, "right")), ...targets.map((name) => node(right, "target", name, "left"))],
          links: chart.links.map((link) => ({ source: left(link.source), target: right(link.target), value: link.value })),
          label: { color: colours.ink, textBorderColor: colours.card, textBorderWidth: 3 },
          lineStyle: { color: "source", opacity: 0.35 },
        }],
      };
    },
    parts(chart, colours) {
      const option = kinds.stack(chart, colours);
      [option.xAxis, option.yAxis] = [
        { ...option.yAxis, nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colours.soft }, splitNumber: 3 },
        { ...option.xAxis, name: "", inverse: true, axisLabel: { color: colours.soft, width: 150, overflow: "truncate", interval: 0 } },
      ];
      option.grid.top = chart.series.length > 1 ? 32 : 8;
      return option;
    },
  };

  function draw(element) {
    const data = element.nextElementSibling;
    if (!data || !data.classList.contains("chart-data")) return;
    const chart = JSON.parse(data.textContent);
    const rows = chart.kind === "heat" ? chart.series.length : chart.kind === "parts" ? chart.x.length : 0;
    if (rows > 12) element.classList.add("tall");
    const picture = drawn.get(element) || window.echarts.init(element, null, { renderer: "canvas" });
    picture.setOption(kinds[chart.kind](chart, tokens()), true);
    if (!drawn.has(element)) {
      drawn.set(element, picture);
      picture.on("click", (item) => {
        const href = item.data && item.data.href;
        if (href) window.location.assign(href);
      });
    }
  }

  function drawAll(within) {
    const charts = [...within.querySelectorAll(".chart")];
    if (charts.length > 0) loaded().then(() => charts.filter((chart) => chart.isConnected).forEach(draw));
  }

  document.addEventListener("htmx:load", (event) => drawAll(event.detail.elt));
  window.addEventListener("resize", () => drawn.forEach((picture) => picture.resize()));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach((picture, element) => draw(element)));

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-picture]");
    if (!button) return;
    const picture = drawn.get(button.closest("section").querySelector(".chart"));
    if (!picture) return;
    const link = document.createElement("a");
    link.href = picture.getDataURL({ pixelRatio: 2, backgroundColor: tokens().card });
    link.download = button.dataset.picture + ".png";
    link.click();
  });
})();

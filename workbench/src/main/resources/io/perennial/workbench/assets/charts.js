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
      letters: getComputedStyle(document.body).fontFamily,
    };
  }

  const LETTER = 12;
  const LINE = 24;
  const language = document.documentElement.lang === "en" ? "en-GB" : "zh-CN";
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const rounded = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  // Large amounts need no decimals where there is little room.
  const brief = (value) => (Math.abs(value) < 1000 ? plain : rounded).format(value);
  const number = (value) => (value === null || value === undefined ? null : Number(value));

  const pen = document.createElement("canvas").getContext("2d");
  function lengthOf(text, colours) {
    pen.font = LETTER + "px " + colours.letters;
    return pen.measureText(text).width;
  }

  // How many lines words take, with something between them.
  function linesOf(words, colours, width, between) {
    let lines = 1;
    let used = 0;
    for (const word of words) {
      const length = lengthOf(word, colours) + between;
      if (used > 0 && used + length > width) {
        lines++;
        used = 0;
      }
      used += length;
    }
    return lines;
  }

  // Names below an axis, each in as many lines as it takes, while there is room for all of them.
  function namesBelow(chart, colours, width) {
    const room = Math.max(0, width - 90) / chart.x.length;
    const longest = Math.max(...chart.x.flatMap((name) => name.split(" ")).map((word) => lengthOf(word, colours)), 0);
    if (longest > room - 2) return { lines: 1, label: { color: colours.soft, hideOverlap: true, width: 120, overflow: "truncate" } };
    const lines = Math.max(...chart.x.map((name) => linesOf(name.split(" "), colours, room, 4)), 1);
    return { lines, label: { color: colours.soft, interval: 0, width: room, overflow: "break" } };
  }

  // Whether what is drawn is counted: there are no halves then.
  const isCounted = (chart) => !chart.share && chart.series.every((each) => each.data.every((value) => Number.isInteger(number(value) || 0)));

  function base(chart, colours, width) {
    const names = [...new Set(chart.series.filter((each) => each.role !== "lower" && each.role !== "upper" || chart.kind === "control").map((each) => each.name))];
    // A legend is not cut off, and does not turn pages.
    const legend = names.length > 1 ? linesOf(names, colours, width, 44) : 0;
    const below = namesBelow(chart, colours, width);
    const gap = 14 + 14 * below.lines;
    const write = (value) => (value === null || value === undefined ? "–" : chart.share ? percent.format(value) : plain.format(value));
    return {
      animation: false,
      color: colours.series,
      textStyle: { color: colours.ink, fontFamily: colours.letters },
      grid: { left: 16, right: 16, top: legend * LINE + (chart.unit ? 32 : 12), bottom: 28, containLabel: true },
      legend: { top: 0, textStyle: { color: colours.ink }, show: legend > 0 },
      // On the canvas: what HTML would need is forbidden by the page's policy.
      tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: write, backgroundColor: colours.card, textStyle: { color: colours.ink } },
      xAxis: { type: "category", data: chart.x, name: chart.across, nameLocation: "middle", nameGap: gap, nameTextStyle: { color: colours.soft }, axisLabel: below.label, axisLine: { lineStyle: { color: colours.line } } },
      yAxis: { type: "value", minInterval: isCounted(chart) ? 1 : undefined, name: chart.unit, nameTextStyle: { color: colours.soft, align: "left" }, axisLabel: { color: colours.soft, formatter: write }, splitLine: { lineStyle: { color: colours.line } } },
    };
  }

  // The colour of letters that can be read best on a part of the way from the faintest to the strongest.
  function readable(part, colours) {
    const light = (colour) => {
      const parts = colour.map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    const taken = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
    const [faint, strong] = [taken(colours.mark), taken(colours.series[0])];
    const ground = light(faint.map((each, i) => each + (strong[i] - each) * part));
    const contrast = (colour) => (Math.max(light(taken(colour)), ground) + 0.05) / (Math.min(light(taken(colour)), ground) + 0.05);
    return contrast(colours.ink) > contrast(colours.card) ? colours.ink : colours.card;
  }

  function values(series) {
    return series.data.map((value, i) => ({ value: number(value), href: series.hrefs ? series.hrefs[i] : undefined }));
  }

  const kinds = {
    line(chart, colours, width) {
      return { ...base(chart, colours, width), series: chart.series.map((each) => ({ type: "line", name: each.name, data: values(each), showSymbol: chart.x.length < 60 })) };
    },
    bar(chart, colours, width) {
      return { ...base(chart, colours, width), series: chart.series.map((each) => ({ type: "bar", barMaxWidth: 56, name: each.name, data: values(each) })) };
    },
    stack(chart, colours, width) {
      return { ...base(chart, colours, width), series: chart.series.map((each) => ({ type: "bar", barMaxWidth: 56, stack: "all", name: each.name, data: values(each) })) };
    },
    pareto(chart, colours, width) {
      const bars = chart.series[0];
      const all = bars.data.reduce((sum, value) => sum + number(value), 0);
      let sum = 0;
      const told = chart.series.find((each) => each.role === "second");
      // A list that ends before all are in it says itself how much of all it is.
      const line = told ? told.data.map(number) : bars.data.map((value) => (all === 0 ? 0 : (sum += number(value)) / all));
      const option = base(chart, colours, width);
      return {
        ...option,
        legend: undefined,
        grid: { ...option.grid, top: 32 },
        yAxis: [option.yAxis, { type: "value", min: 0, max: 1, axisLabel: { color: colours.soft, formatter: (v) => percent.format(v) }, splitLine: { show: false } }],
        series: [
          { type: "bar", barMaxWidth: 56, name: bars.name, data: values(bars) },
          { type: "line", name: told ? told.name : "Σ %", yAxisIndex: 1, data: line, showSymbol: chart.x.length < 30, tooltip: { valueFormatter: (v) => percent.format(v) } },
        ],
      };
    },
    steps(chart, colours, width) {
      const main = chart.series.filter((each) => !each.role);
      const option = base(chart, colours, width);
      option.xAxis = { ...option.xAxis, type: "value", max: "dataMax", data: undefined, axisLabel: { color: colours.soft, showMaxLabel: false } };
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
    control(chart, colours, width) {
      const option = base(chart, colours, width);
      option.series = chart.series.map((each) => ({
        type: "line", name: each.name, data: values(each), showSymbol: !each.role && chart.x.length < 60,
        lineStyle: each.role ? { type: "dashed", width: 1, color: colours.bad } : {}, itemStyle: each.role ? { color: colours.bad } : {},
      }));
      return option;
    },
    heat(chart, colours, width) {
      const rows = chart.series.map((each) => each.name);
      const cells = [];
      chart.series.forEach((each, y) => each.data.forEach((value, x) => {
        if (value !== null && value !== undefined) cells.push({ value: [x, y, number(value)], href: each.hrefs ? each.hrefs[x] : undefined });
      }));
      const most = Math.max(...cells.map((cell) => cell.value[2]), 0);
      for (const cell of cells) cell.label = { color: readable(cell.value[2] / (most || 1), colours) };
      const write = (value) => (chart.share ? whole.format(value) : brief(value));
      const fit = Math.max(...cells.map((cell) => lengthOf(write(cell.value[2]), colours)), 0) < (width - 110) / chart.x.length;
      const option = base(chart, colours, width);
      return {
        ...option,
        legend: undefined,
        grid: { ...option.grid, top: 8, left: 24 },
        tooltip: { ...option.tooltip, trigger: "item", formatter: (item) => rows[item.value[1]] + " · " + chart.x[item.value[0]] + ": " + (chart.share ? percent.format(item.value[2]) : plain.format(item.value[2])) },
        yAxis: { type: "category", data: rows, inverse: true, axisLabel: { color: colours.soft, show: rows.length > 1 } },
        visualMap: { min: 0, max: most, show: false, inRange: { color: [colours.mark, colours.series[0]] } },
        series: [{
          type: "heatmap", data: cells, itemStyle: { borderColor: colours.card, borderWidth: 1 },
          label: { show: fit, formatter: (item) => write(item.value[2]) },
        }],
      };
    },
    scatter(chart, colours, width) {
      const option = base(chart, colours, width);
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
    flow(chart, colours, width) {
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
        animation: false, textStyle: { color: colours.ink, fontFamily: colours.letters },
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
    parts(chart, colours, width) {
      const option = kinds.stack(chart, colours, width);
      [option.xAxis, option.yAxis] = [
        { ...option.yAxis, nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colours.soft }, splitNumber: 3 },
        { ...option.xAxis, name: "", inverse: true, axisLabel: { color: colours.soft, width: Math.min(260, Math.max(96, width * 0.24)), overflow: "truncate", interval: 0 } },
      ];
      option.grid.left = 32;
      option.grid.right = 40;
      option.grid.top -= chart.unit ? 20 : 0; // the unit stands below
      return option;
    },
  };

  function draw(element) {
    const data = element.nextElementSibling;
    if (!data || !data.classList.contains("chart-data")) return;
    const chart = JSON.parse(data.textContent);
    const rows = chart.kind === "heat" ? chart.series.length : chart.kind === "parts" ? chart.x.length : 0;
    element.classList.toggle("tall", rows > 12 || chart.kind === "scatter");
    element.classList.toggle("flat", chart.kind === "heat" && rows < 4);
    const picture = drawn.get(element) || window.echarts.init(element, null, { renderer: "canvas" });
    picture.setOption(kinds[chart.kind](chart, tokens(), element.clientWidth), true);
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
  function again() {
    drawn.forEach((picture, element) => {
      picture.resize();
      draw(element);
    });
  }

  window.addEventListener("resize", again);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);

  // Paper is light, whatever the screen is.
  const root = document.documentElement;
  let worn = null;
  window.addEventListener("beforeprint", () => {
    worn = root.dataset.theme;
    root.dataset.theme = "light";
    again();
  });
  window.addEventListener("afterprint", () => {
    root.dataset.theme = worn;
    again();
  });

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

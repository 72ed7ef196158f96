(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const chinese = document.documentElement.lang === 'zh';
  const words = chinese
    ? { all: '全部', none: '没有数据', total: '合计', asOf: '截至', data: '数据', fixed: '不随筛选变化', compared: '对比', undefined: '未定义', reset: '清除筛选', other: '其他' }
    : { all: 'all', none: 'No data', total: 'total', asOf: 'as of', data: 'data', fixed: 'not narrowed by the filters', compared: 'compared with', undefined: 'undefined', reset: 'clear filters', other: 'others' };
  const locale = chinese ? 'zh-CN' : 'en';
  const colours = ['#2f6db3', '#e08a2e', '#3f9b6b', '#c65353', '#7d6bb5', '#9a7b4f', '#d277a8', '#6b7785', '#b5a33a', '#3aa3b5'];
  const chosen = data.filters.map(() => '');
  const charts = [];

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function isNumber(value) { return typeof value === 'number'; }

  function shown(value, figure, isShort) {
    if (value === '' || value === null || value === undefined) return '–';
    if (!isNumber(value)) return String(value);
    if (figure.percent) return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
    const options = isShort && Math.abs(value) >= 10000 ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 };
    if (figure.currency && !options.notation && !Number.isInteger(value)) options.minimumFractionDigits = 2;
    return new Intl.NumberFormat(locale, options).format(value);
  }

  function titled(figure) { return figure.title + (figure.currency ? ' (' + figure.currency + ')' : ''); }

  // ---- the rows of a panel, narrowed by what the reader chose

  function isNarrowed() { return chosen.some((value) => value !== ''); }

  function fits(panel) {
    return panel.cube && chosen.every((value, i) => value === '' || panel.cube.filters[i] !== undefined);
  }

  function narrowed(panel) {
    const cube = panel.cube;
    return cube.rows.filter((row) => chosen.every((value, i) => value === '' || row[0][cube.filters[i]] === value));
  }

  function combined(rows, part, step) {
    const values = rows.map((row) => row[part][step[1]]).filter(isNumber);
    if (step[0] === 'ratio') {
      const by = rows.map((row) => row[part][step[2]]).filter(isNumber).reduce((a, b) => a + b, 0);
      return values.length && by !== 0 ? values.reduce((a, b) => a + b, 0) / by : '';
    }
    if (!values.length) return '';
    if (step[0] === 'min') return values.reduce((a, b) => Math.min(a, b));
    if (step[0] === 'max') return values.reduce((a, b) => Math.max(a, b));
    return Number(values.reduce((a, b) => a + b, 0).toFixed(6));
  }

  function grouped(panel, keyOf) {
    const groups = new Map();
    narrowed(panel).forEach((row) => {
      const key = keyOf(row[0].slice(0, panel.cube.own));
      const name = JSON.stringify(key);
      if (!groups.has(name)) groups.set(name, { key: key, rows: [] });
      groups.get(name).rows.push(row);
    });
    return Array.from(groups.values()).map((group) => [
      group.key,
      panel.cube.steps.map((step) => combined(group.rows, 1, step)),
      panel.cube.steps.map((step) => combined(group.rows, 2, step)),
    ]);
  }

  function rowsOf(panel) {
    if (!isNarrowed() || !fits(panel)) return { rows: panel.rows, total: panel.total };
    const places = new Map(panel.rows.map((row, i) => [JSON.stringify(row[0]), i]));
    const known = panel.restAt >= 0 ? new Set(panel.rows.map((row) => row[0][panel.restAt])) : null;
    let rows = grouped(panel, (key) => {
      if (!known || known.has(key[panel.restAt])) return key;
      const moved = key.slice();
      moved[panel.restAt] = panel.rest || null;
      return moved;
    }).filter((row) => !row[0].includes(null));
    rows = rows.sort((a, b) => (places.get(JSON.stringify(a[0])) ?? 1e9) - (places.get(JSON.stringify(b[0])) ?? 1e9));
    if (!rows.length && !panel.dimensions.length) rows = [[[], panel.figures.map(() => ''), panel.figures.map(() => '')]];
    const total = panel.total.length ? grouped(panel, (key) => key.map(() => words.total))[0] || [] : [];
    return { rows: rows, total: total };
  }

  // ---- drawing

  function base(panel) {
    return {
      color: colours, animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: { renderMode: 'richText', confine: true, appendToBody: false },
      aria: { enabled: true }, backgroundColor: 'transparent',
    };
  }

  function distinct(values) { return Array.from(new Set(values)); }

  function seriesOf(panel, rows) {
    if (panel.dimensions.length < 2) {
      return { categories: rows.map((row) => row[0][0] ?? panel.title), series: panel.figures.map((figure, i) => ({ name: titled(figure), figure: figure, values: rows.map((row) => row[1][i]) })) };
    }
    const categories = distinct(rows.map((row) => row[0][0]));
    const at = new Map(rows.map((row) => [JSON.stringify(row[0].slice(0, 2)), row[1][0]]));
    const names = distinct(rows.map((row) => row[0][1]));
    return {
      categories: panel.type === 'LINE' ? categories.slice().sort() : categories,
      series: names.map((name) => ({ name: name, figure: panel.figures[0], values: categories.map((category) => at.get(JSON.stringify([category, name])) ?? '') })),
    };
  }

  function plain(value) { return isNumber(value) ? value : null; }

  function axes(panel, categories, isLying, figure, width) {
    const longest = Math.max(0, ...categories.map((text) => text.length));
    const isCrowded = !isLying && categories.length * Math.min(longest, 12) * 8 > width;
    const category = {
      type: 'category', data: categories, inverse: isLying, axisTick: { show: false },
      axisLabel: { width: isLying ? Math.min(150, width * 0.34) : undefined, overflow: 'truncate', hideOverlap: !isLying, rotate: isCrowded ? 40 : 0, interval: isLying ? 0 : 'auto' },
    };
    const value = {
      type: 'value', splitNumber: width < 500 ? 3 : 5, axisLabel: { formatter: (v) => shown(v, figure, true), hideOverlap: true },
      splitLine: { lineStyle: { color: '#e6ebf0' } }, name: figure.currency || '', nameTextStyle: { color: '#5b6b7c' }, nameLocation: 'end',
    };
    return isLying ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
  }

  function bars(panel, rows, width) {
    const found = seriesOf(panel, rows);
    const isLine = panel.type === 'LINE';
    const isLying = !isLine && (Math.max(0, ...found.categories.map((text) => text.length)) * found.categories.length * 9 > width || found.categories.length > 12);
    const percents = found.series.map((one) => one.figure.percent);
    const option = Object.assign(base(panel), axes(panel, found.categories, isLying, found.series[0].figure, width));
    option.tooltip.trigger = 'axis';
    option.tooltip.valueFormatter = (value) => shown(value, { percent: percents[0], currency: found.series[0].figure.currency });
    const hasLegend = found.series.length > 1;
    option.legend = hasLegend ? { type: 'scroll', top: 0, left: 0, itemWidth: 14, itemHeight: 9, textStyle: { width: 140, overflow: 'truncate' } } : { show: false };
    option.grid = { left: 8, right: 18, top: hasLegend ? 46 : 26, bottom: 8, containLabel: true };
    const isStacked = panel.type === 'STACKED';
    option.series = found.series.map((one) => ({
      name: one.name, type: isLine ? 'line' : 'bar', stack: isStacked ? 'all' : undefined, barMaxWidth: 34,
      data: one.values.map((value, i) => (panel.rest && found.categories[i] === panel.rest ? { value: plain(value), itemStyle: { color: '#b3bdc8' } } : plain(value))),
      symbolSize: 6, lineStyle: { width: 2.5 }, connectNulls: false,
      label: { show: !isLine && !isStacked && found.series.length === 1 && found.categories.length <= 16, position: isLying ? 'right' : 'top', fontSize: 11, color: '#1d2733', formatter: (p) => shown(p.value, one.figure, true) },
    }));
    if (isLying) option.grid.right = 52;
    return option;
  }

  function parts(panel, rows, width) {
    const figure = panel.figures[0];
    const values = rows.map((row) => ({ name: row[0].join(' · ') || panel.title, value: plain(row[1][0]) })).filter((each) => each.value !== null && each.value > 0);
    const option = base(panel);
    option.tooltip.trigger = 'item';
    option.tooltip.valueFormatter = (value) => shown(value, figure);
    if (panel.type === 'FUNNEL') {
      option.series = [{ type: 'funnel', sort: 'descending', gap: 3, left: '8%', width: '84%', top: 10, bottom: 10, minSize: '14%', data: values,
        label: { position: 'inside', color: '#1d2733', textBorderColor: 'rgba(255,255,255,.9)', textBorderWidth: 3, fontWeight: 600, formatter: (p) => p.name + '  ' + shown(p.value, figure, true) } }];
      return option;
    }
    const sum = values.reduce((a, b) => a + b.value, 0);
    const big = values.slice(0, 7);
    if (values.length > 7) big.push({ name: words.other, value: values.slice(7).reduce((a, b) => a + b.value, 0) });
    option.series = [{ type: 'pie', radius: width < 500 ? ['30%', '48%'] : ['42%', '68%'], center: ['50%', '52%'], data: big, avoidLabelOverlap: true,
      label: { formatter: (p) => p.name + '\n' + new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(p.value / sum), alignTo: width < 500 ? 'edge' : 'none', edgeDistance: 2, width: width < 500 ? 84 : 130, overflow: 'truncate', lineHeight: 15 } }];
    return option;
  }

  function points(panel, rows, width) {
    const option = Object.assign(base(panel), {
      grid: { left: 14, right: 60, top: 40, bottom: 34, containLabel: true },
      xAxis: { type: 'value', scale: true, name: titled(panel.figures[0]), nameLocation: 'middle', nameGap: 30, axisLabel: { formatter: (v) => shown(v, panel.figures[0], true), hideOverlap: true } },
      yAxis: { type: 'value', scale: true, name: titled(panel.figures[1]), nameTextStyle: { align: 'left' }, axisLabel: { formatter: (v) => shown(v, panel.figures[1], true) } },
    });
    const sizes = panel.figures.length > 2 ? rows.map((row) => plain(row[1][2]) || 0) : [];
    const most = Math.max(1, ...sizes);
    option.tooltip.formatter = (p) => p.data.name + '\n' + panel.figures.map((figure, i) => titled(figure) + ': ' + shown(p.data.value[i], figure)).join('\n');
    option.series = [{ type: 'scatter', data: rows.map((row) => ({ name: row[0].join(' · '), value: row[1].map(plain) })).filter((each) => each.value[0] !== null && each.value[1] !== null),
      symbolSize: (value) => (sizes.length ? 8 + 26 * Math.sqrt((value[2] || 0) / most) : 12), itemStyle: { opacity: 0.75 },
      label: { show: width > 420 && rows.length <= 40, position: 'top', fontSize: 10, formatter: (p) => p.data.name }, labelLayout: { hideOverlap: true } }];
    return option;
  }

  function heat(panel, rows) {
    const across = distinct(rows.map((row) => row[0][0]));
    const down = distinct(rows.map((row) => row[0][1]));
    const figure = panel.figures[0];
    const cells = rows.map((row) => [across.indexOf(row[0][0]), down.indexOf(row[0][1]), plain(row[1][0])]).filter((cell) => cell[2] !== null);
    const values = cells.map((cell) => cell[2]);
    const option = base(panel);
    option.tooltip.formatter = (p) => across[p.value[0]] + ' · ' + down[p.value[1]] + ': ' + shown(p.value[2], figure);
    option.grid = { left: 8, right: 12, top: 10, bottom: 44, containLabel: true };
    option.xAxis = { type: 'category', data: across, splitArea: { show: true }, axisTick: { show: false }, axisLabel: { hideOverlap: true } };
    option.yAxis = { type: 'category', data: down, inverse: true, splitArea: { show: true }, axisTick: { show: false }, axisLabel: { width: 110, overflow: 'truncate', interval: 0 } };
    option.visualMap = { min: Math.min(0, ...values), max: Math.max(1, ...values), orient: 'horizontal', left: 'center', bottom: 0, text: [shown(Math.max(1, ...values), figure, true), shown(Math.min(0, ...values), figure, true)], textStyle: { color: '#5b6b7c' }, itemHeight: 120, itemWidth: 10, inRange: { color: ['#eef4fb', '#8db7e0', '#2f6db3', '#123a66'] }, formatter: (v) => shown(v, figure, true) };
    option.series = [{ type: 'heatmap', data: cells, itemStyle: { borderColor: '#fff', borderWidth: 1 } }];
    return option;
  }

  function gauge(panel, rows) {
    const value = rows.length ? plain(rows[0][1][0]) : null;
    const option = base(panel);
    option.series = [{ type: 'gauge', min: 0, max: 1, startAngle: 200, endAngle: -20, radius: '92%', center: ['50%', '60%'], progress: { show: value !== null, width: 16 }, axisLine: { lineStyle: { width: 16, color: [[1, '#e3e9f0']] } },
      axisTick: { show: false }, splitLine: { show: false }, pointer: { show: false }, axisLabel: { distance: 22, color: '#5b6b7c', formatter: (v) => (Math.round(v * 100) % 50 === 0 ? shown(v, { percent: true }) : '') },
      detail: { offsetCenter: [0, '-6%'], fontSize: 26, color: '#1d2733', formatter: () => (value === null ? words.undefined : shown(value, panel.figures[0])) }, title: { offsetCenter: [0, '26%'], color: '#5b6b7c' },
      data: [{ value: value === null ? 0 : value, name: panel.figures[0].title }] }];
    return option;
  }

  function flows(panel, rows, width) {
    const option = base(panel);
    const figure = panel.figures[0];
    // both ends may bear one name, and a flow must not lead back: the ends are told apart by a mark that is not shown
    const name = (text, isEnd) => (isEnd ? '>' : '<') + text;
    const links = rows.map((row) => ({ source: name(row[0][0], false), target: name(row[0][1], true), value: plain(row[1][0]) })).filter((link) => link.value > 0);
    const nodes = distinct(links.flatMap((link) => [link.source, link.target])).map((each) => ({ name: each }));
    const bare = (text) => text.slice(1);
    option.tooltip.formatter = (p) => (p.dataType === 'edge' ? bare(p.data.source) + ' → ' + bare(p.data.target) : bare(p.name)) + ': ' + shown(p.value, figure);
    option.series = [{ type: 'sankey', data: nodes, links: links, left: 8, right: Math.min(130, width * 0.25), top: 10, bottom: 10, nodeGap: 12, draggable: false, emphasis: { focus: 'adjacency' },
      lineStyle: { color: 'gradient', opacity: 0.35 }, label: { formatter: (p) => bare(p.name), width: Math.min(120, width * 0.24), overflow: 'truncate' } }];
    return option;
  }

  function optionOf(panel, rows, width) {
    switch (panel.type) {
      case 'PIE': case 'FUNNEL': return parts(panel, rows, width);
      case 'SCATTER': return points(panel, rows, width);
      case 'HEAT_MAP': return heat(panel, rows);
      case 'GAUGE': return gauge(panel, rows);
      case 'SANKEY': return flows(panel, rows, width);
      default: return bars(panel, rows, width);
    }
  }

  // ---- tables and tiles

  function change(figure, now, then) {
    if (!isNumber(now) || !isNumber(then)) return null;
    const difference = now - then;
    const rate = figure.percent || then === 0 ? null : difference / Math.abs(then);
    const sign = difference > 0 ? '▲ ' : difference < 0 ? '▼ ' : '';
    const text = rate === null ? shown(Math.abs(difference), figure) : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Math.abs(rate));
    return element('div', difference > 0 ? 'up' : difference < 0 ? 'down' : '', sign + text);
  }

  function tiles(panel, rows) {
    const box = element('div', 'tiles');
    const row = rows[0] || [[], [], []];
    panel.figures.forEach((figure, i) => {
      const tile = element('div', 'tile');
      tile.appendChild(element('div', 'what', figure.title));
      const value = element('div', 'value', shown(row[1][i], figure));
      if (figure.currency) value.appendChild(element('span', 'unit', figure.currency));
      tile.appendChild(value);
      const changed = change(figure, row[1][i], row[2][i]);
      if (changed) tile.appendChild(changed);
      box.appendChild(tile);
    });
    return box;
  }

  function table(panel, found) {
    const box = element('div', 'table');
    const made = element('table');
    const head = element('tr');
    panel.dimensions.forEach((name) => head.appendChild(element('th', '', name)));
    panel.figures.forEach((figure) => head.appendChild(element('th', 'number', titled(figure))));
    const top = element('thead');
    top.appendChild(head);
    made.appendChild(top);
    const body = element('tbody');
    found.rows.concat(found.total.length ? [found.total] : []).forEach((row, i) => {
      const line = element('tr', i >= found.rows.length ? 'sum' : '');
      row[0].forEach((text) => { const cell = element('td'); const bdi = element('bdi', '', text); cell.appendChild(bdi); line.appendChild(cell); });
      row[1].forEach((value, j) => line.appendChild(element('td', 'number', shown(value, panel.figures[j]))));
      body.appendChild(line);
    });
    made.appendChild(body);
    box.appendChild(made);
    return box;
  }

  // ---- the page

  function isEmpty(panel, rows) {
    return panel.type !== 'NUMBER' && panel.type !== 'GAUGE' && !rows.some((row) => row[1].some(isNumber));
  }

  function fill(entry) {
    const panel = entry.panel;
    const found = rowsOf(panel);
    const notes = [];
    if (panel.window) notes.push(panel.window + (panel.compared ? ' · ' + words.compared + ' ' + panel.compared : ''));
    if (isNarrowed() && !fits(panel)) notes.push(words.fixed);
    entry.note.textContent = notes.join(' · ');
    if (entry.chart) { entry.chart.dispose(); entry.chart = null; }
    entry.body.replaceChildren();
    if (isEmpty(panel, found.rows)) {
      entry.body.appendChild(element('p', 'empty', words.none));
    } else if (panel.type === 'NUMBER') {
      entry.body.appendChild(tiles(panel, found.rows));
    } else if (panel.type === 'TABLE') {
      entry.body.appendChild(table(panel, found));
    } else {
      draw(entry, found);
    }
  }

  function draw(entry, found) {
    const box = element('div', 'chart');
    const lines = new Set(found.rows.map((row) => row[0][0])).size;
    if (['BAR', 'STACKED'].includes(entry.panel.type) && lines > 12) box.style.height = 60 + lines * 24 + 'px';
    entry.body.appendChild(box);
    entry.chart = echarts.init(box, null, { renderer: 'svg' });
    entry.chart.setOption(optionOf(entry.panel, found.rows, box.clientWidth || 600));
    scalable(entry, box);
    const more = element('details');
    more.appendChild(element('summary', '', words.data));
    more.appendChild(table(entry.panel, found));
    entry.body.appendChild(more);
  }

  /** Lets paper be wider or narrower than the window. */
  function scalable(entry, box) {
    const svg = box.querySelector('svg');
    if (svg) svg.setAttribute('viewBox', '0 0 ' + entry.chart.getWidth() + ' ' + entry.chart.getHeight());
  }

  function build() {
    document.getElementById('about').textContent = data.asOf ? words.asOf + ' ' + data.asOf.replace('T', ' ') : '';
    const form = document.getElementById('filters');
    data.filters.forEach((filter, i) => {
      const values = distinct(data.panels.flatMap((panel) => (panel.cube && panel.cube.filters[i] !== undefined ? panel.cube.rows.map((row) => row[0][panel.cube.filters[i]]) : [])));
      const label = element('label', '', filter.title);
      const select = element('select');
      select.appendChild(new Option(words.all, ''));
      values.sort((a, b) => a.localeCompare(b, locale)).forEach((value) => select.appendChild(new Option(value, value)));
      select.addEventListener('change', () => { chosen[i] = select.value; charts.forEach(fill); });
      label.appendChild(select);
      form.appendChild(label);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    const main = document.getElementById('panels');
    data.panels.forEach((panel) => {
      const section = element('section', panel.wide ? 'wide' : '');
      section.appendChild(element('h2', '', panel.title));
      const note = element('p', 'note');
      const body = element('div');
      section.appendChild(note);
      section.appendChild(body);
      main.appendChild(section);
      charts.push({ panel: panel, note: note, body: body, chart: null });
    });
    charts.forEach(fill);
    let width = window.innerWidth;
    window.addEventListener('resize', () => { if (window.innerWidth !== width && !window.matchMedia('print').matches) { width = window.innerWidth; charts.forEach(fill); } });
    document.documentElement.dataset.state = 'ready';
  }

  build();
})();

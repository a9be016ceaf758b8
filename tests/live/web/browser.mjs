// A member with a web client: Hydrogen in a headless browser with the screen of a phone.
//
// Driven by JSON lines (see tests/live/web_client.py):
//   in   {"id": 1, "do": "send", "body": "hoi"}
//   out  {"id": 1, "result": {...}}  or  {"id": 1, "error": "..."}
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import readline from "node:readline";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { chromium } from "playwright-core";

const [homeserver, executablePath] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const PHONE = { width: 412, height: 915 };
const PATIENCE_MS = 30_000;
const QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");

// --- the client's own files, on the loopback interface -----------------------------------------------------------

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
const sdk = path.join(here, "node_modules", "hydrogen-view-sdk");
const olm = path.join(here, "node_modules", "@matrix-org", "olm");
const FILES = {
    "/": path.join(here, "index.html"),
    "/sw.js": path.join(sdk, "lib-build", "sw.js"),
    "/assets/main.js": path.join(sdk, "asset-build", "assets", "main.js"),
    "/assets/download-sandbox.html": path.join(sdk, "asset-build", "assets", "download-sandbox.html"),
    "/olm/olm.wasm": path.join(olm, "olm.wasm"),
    "/olm/olm.js": path.join(olm, "olm.js"),
    "/olm/olm_legacy.js": path.join(olm, "olm_legacy.js"),
};

async function bundle() {
    const { outputFiles } = await build({
        entryPoints: [path.join(here, "app.mjs")],
        bundle: true,
        write: false,
        format: "esm",
        outdir: here,
        external: ["fs", "path", "crypto"],
        loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl" },
        logLevel: "silent",
    });
    return new Map(outputFiles.map((file) => ["/" + path.basename(file.path), file.contents]));
}

async function serve() {
    const bundled = await bundle();
    const server = http.createServer(async (request, response) => {
        const { pathname } = new URL(request.url, "http://localhost");
        const content = bundled.get(pathname) ?? (FILES[pathname] && (await fs.readFile(FILES[pathname])));
        const type = TYPES[path.extname(FILES[pathname] ?? pathname)];
        response.writeHead(content ? 200 : 404, type ? { "content-type": type } : {});
        response.end(content);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${server.address().port}/?homeserver=${encodeURIComponent(homeserver)}`;
}

// --- what a member sees ------------------------------------------------------------------------------------------

const browser = await chromium.launch({ executablePath, args: QUIET });
const page = await browser.newPage({ viewport: PHONE, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
page.setDefaultTimeout(PATIENCE_MS);
const complaints = [];
page.on("pageerror", (error) => complaints.push(error.message));

const ACCEPT = ".InviteView_buttonRow .primary:not(.destructive)";
const WRITE = ".MessageComposer textarea";
const MESSAGE = ".Timeline_message";
const of = (event) => `${MESSAGE}[data-event-id="${event}"]`;

// The text as it is laid out, without the time of sending, and how far it sticks out of the screen.
const describe = (message) => {
    const body = message.querySelector(".Timeline_messageBody");
    const time = body?.querySelector("time");
    if (time) time.style.display = "none";
    const text = body?.innerText ?? "";
    if (time) time.style.display = "";
    return {
        event: message.dataset.eventId ?? null,
        text,
        sticksOut: Math.max(0, message.scrollWidth - message.clientWidth),
    };
};

// --- what a member does ------------------------------------------------------------------------------------------

const actions = {
    async login({ user, password }) {
        await page.goto(await serve());
        await page.fill("#username", user);
        await page.fill("#password", password);
        await page.click("button[type=submit]");
        await page.waitForSelector(".RoomList", { state: "attached" });
        return await page.evaluate(() => ({ device: JSON.parse(localStorage.getItem("hydrogen_sessions_v1"))[0].deviceId }));
    },

    async enter({ room }) {
        await page.evaluate((id) => (location.hash = location.hash.match(/^#\/session\/[^/]+/)[0] + `/room/${id}`), room);
        await page.locator(`${ACCEPT}, ${WRITE}`).first().waitFor();
        if (await page.locator(ACCEPT).isVisible()) await page.click(ACCEPT);
        await page.waitForSelector(WRITE);
        return {};
    },

    async say({ body }) {
        await page.fill(WRITE, body);
        await page.press(WRITE, "Enter");
        return {};
    },

    async hear({ event }) {
        const message = page.locator(`${of(event)}:not(:has(.statusMessage))`);
        await message.waitFor({ state: "attached" });
        return await message.evaluate(describe);
    },

    async screen() {
        return await page.evaluate(() => ({
            sticksOut: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
        }));
    },

    async look({ file, event }) {
        await page.locator(of(event)).screenshot({ path: file });
        return {};
    },

    async complaints() {
        return { complaints };
    },
};

async function act(line) {
    const { id, do: action, ...details } = JSON.parse(line);
    try {
        say({ id, result: await actions[action](details) });
    } catch (error) {
        say({ id, error: String(error.message) });
    }
}

const input = readline.createInterface({ input: process.stdin });
let queue = Promise.resolve();
input.on("line", (line) => (queue = queue.then(() => act(line))));
input.on("close", async () => {
    await queue;
    await browser.close();
    process.exit(0);
});

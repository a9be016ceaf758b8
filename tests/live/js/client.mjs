// A member's own Matrix client, as strict as current clients are: matrix-js-sdk with its rust crypto, which neither
// reads messages from nor shares keys with devices that are not signed by their owner.
//
// Driven by JSON lines (see tests/live/strict_client.py):
//   in   {"id": 1, "do": "send", "room": "!r", "body": "hoi"}
//   out  {"id": 1, "result": {...}}  or  {"id": 1, "error": "...", "code": "M_FORBIDDEN"}
//        {"seen": {...}}       a room event as this client shows it, again when a late key changed that
//        {"invited": {...}}    an invitation, accepted at once unless --no-auto-join
import readline from "node:readline";

import * as sdk from "matrix-js-sdk";
import { CryptoEvent, EventShieldColour, EventShieldReason, OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";
import { logger } from "matrix-js-sdk/lib/logger.js";

const [server, ...flags] = process.argv.slice(2);
const autoJoin = !flags.includes("--no-auto-join");
const JOIN_PATIENCE_MS = 15_000;

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
// Standard output belongs to the protocol; what libraries print would only garble it.
for (const level of ["log", "info", "debug", "warn", "trace", "error"]) console[level] = () => {};
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, getChild: () => silent };
logger.setLevel?.(5);

let client = null;
const shown = new Map(); // event id -> whether it was readable when last shown

// --- what this client sees -----------------------------------------------------------------------------------

async function shieldOf(event) {
    const info = await client.getCrypto().getEncryptionInfoForEvent(event);
    if (!info) return {};
    const reason = info.shieldReason;
    return { shield: EventShieldColour[info.shieldColour], shieldReason: reason === null ? null : EventShieldReason[reason] };
}

async function describe(event) {
    const encrypted = event.isEncrypted();
    const readable = !event.isDecryptionFailure() && event.getType() !== "m.room.encrypted";
    const wireRelation = event.getWireContent()?.["m.relates_to"]; // travels outside the ciphertext
    return {
        room: event.getRoomId(),
        event: event.getId(),
        sender: event.getSender(),
        type: event.getType(),
        content: wireRelation ? { ...event.getContent(), "m.relates_to": wireRelation } : event.getContent(),
        stateKey: event.isState() ? event.getStateKey() : null,
        redacts: event.event.redacts ?? event.getContent().redacts ?? null,
        encrypted,
        readable,
        failure: event.decryptionFailureReason,
        ...(encrypted && readable ? await shieldOf(event) : {}),
    };
}

async function show(event) {
    const id = event.getId();
    if (!id || !event.getRoomId() || id.startsWith("~") || shown.has(id)) return;
    shown.set(id, false);
    if (event.isEncrypted()) {
        await client.decryptEventIfNeeded(event).catch(() => {});
        await event.getDecryptionPromise()?.catch(() => {});
    }
    const seen = await describe(event);
    shown.set(id, seen.readable);
    say({ seen });
}

async function showAgain(event) {
    if (shown.get(event.getId()) !== false || event.isDecryptionFailure()) return;
    shown.set(event.getId(), true);
    say({ seen: await describe(event) });
}

// A message may arrive before this client knows who signed the device it came from. matrix-js-sdk then gives up on it
// until the room is opened anew; we open it as soon as the devices are known.
async function openAgain(users) {
    for (const [id, readable] of shown) {
        const event = readable ? undefined : findEvent(id);
        if (event?.isDecryptionFailure() && users.includes(event.getSender())) {
            await event.attemptDecryption(client.getCrypto(), { isRetry: true }).catch(() => {});
        }
    }
}

const findEvent = (id) => client.getRooms().map((room) => room.findEventById(id)).find(Boolean);

const entered = new Set();

function onMembership(room, membership) {
    if (membership === "join") entered.add(room.roomId);
    if (membership === "leave" || membership === "ban") entered.delete(room.roomId);
    if (membership !== "invite") return;
    if (entered.has(room.roomId)) {
        room.updateMyMembership("join"); // a busy server repeats an invitation that was accepted meanwhile
        return;
    }
    const own = room.getMember(client.getUserId())?.events.member;
    say({ invited: { room: room.roomId, by: own?.getSender() ?? "", direct: own?.getContent().is_direct === true } });
    if (autoJoin) client.joinRoom(room.roomId).catch((error) => say({ trouble: String(error.message) }));
}

// --- signing in ----------------------------------------------------------------------------------------------

async function login({ user, password }) {
    const login = await sdk.createClient({ baseUrl: server, logger: silent }).loginRequest({
        type: "m.login.password",
        identifier: { type: "m.id.user", user },
        password,
        initial_device_display_name: "strict client",
    });
    client = sdk.createClient({
        baseUrl: server,
        accessToken: login.access_token,
        userId: login.user_id,
        deviceId: login.device_id,
        logger: silent,
    });
    await client.initRustCrypto({ useIndexedDB: false });
    client.getCrypto().setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
    client.on("event", show);
    client.on("Event.decrypted", showAgain);
    client.on(CryptoEvent.DevicesUpdated, openAgain);
    client.on("Room.myMembership", onMembership);
    const ready = new Promise((resolve) => client.on("sync", (state) => state === "PREPARED" && resolve()));
    await client.startClient({ initialSyncLimit: 100, threadSupport: false });
    await ready;
    await client.getCrypto().bootstrapCrossSigning({ authUploadDeviceSigningKeys: (upload) => upload(null) });
    return { user: login.user_id, device: login.device_id };
}

async function joinedRoom(id) {
    for (const end = Date.now() + JOIN_PATIENCE_MS; Date.now() < end; ) {
        const room = client.getRoom(id);
        if (room?.getMyMembership() === "join") return room;
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`not in this room, but: ${client.getRoom(id)?.getMyMembership()}`);
}

async function send(room, content) {
    await joinedRoom(room);
    return { event: (await client.sendEvent(room, "m.room.message", content)).event_id };
}

// --- what it can be told to do -------------------------------------------------------------------------------

const actions = {
    login,
    create_room: async ({ name, invite, encrypted }) => {
        const encryption = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };
        const made = await client.createRoom({ name, invite, preset: "private_chat", initial_state: encrypted ? [encryption] : [] });
        await joinedRoom(made.room_id);
        return { room: made.room_id };
    },
    join: async ({ room }) => void (await client.joinRoom(room), await joinedRoom(room)),
    leave: async ({ room }) => void (await client.leave(room)),
    send: ({ room, body }) => send(room, { msgtype: "m.text", body }),
    reply: ({ room, to, body }) => send(room, { msgtype: "m.text", body, "m.relates_to": { "m.in_reply_to": { event_id: to } } }),
    edit: ({ room, event, body }) =>
        send(room, {
            "msgtype": "m.text",
            "body": `* ${body}`,
            "m.new_content": { msgtype: "m.text", body },
            "m.relates_to": { rel_type: "m.replace", event_id: event },
        }),
    redact: async ({ room, event }) => ({ event: (await client.redactEvent(room, event)).event_id }),
    react: async ({ room, event, key }) => {
        await joinedRoom(room);
        const relation = { "m.relates_to": { rel_type: "m.annotation", event_id: event, key } };
        return { event: (await client.sendEvent(room, "m.reaction", relation)).event_id };
    },
    // Decrypt an event anew, as a client does when it is opened again.
    read_again: async ({ room, event }) => {
        const found = client.getRoom(room).findEventById(event);
        await found.attemptDecryption(client.getCrypto(), { isRetry: true });
        return await describe(found);
    },
    // Vouch for another device of one's own, as "verify this session" does.
    sign_device: async ({ device }) => {
        await client.getCrypto().getUserDeviceInfo([client.getUserId()], true);
        await client.getCrypto().crossSignDevice(device);
    },
    raw: async ({ room, event }) => ({ event: await client.fetchRoomEvent(room, event) }),
    // How this client rates the devices of somebody, asked afresh.
    devices: async ({ user }) => {
        const crypto = client.getCrypto();
        const devices = (await crypto.getUserDeviceInfo([user], true)).get(user) ?? new Map();
        const signed = {};
        for (const id of devices.keys()) {
            signed[id] = (await crypto.getDeviceVerificationStatus(user, id))?.signedByOwner === true;
        }
        return { signed, identityChanged: (await crypto.getUserVerificationStatus(user)).needsUserApproval };
    },
};

// --- the protocol --------------------------------------------------------------------------------------------

const input = readline.createInterface({ input: process.stdin });
input.on("line", async (line) => {
    const { id, do: name, ...details } = JSON.parse(line);
    try {
        say({ id, result: (await actions[name](details)) ?? {} });
    } catch (error) {
        say({ id, error: String(error?.message ?? error), code: error?.errcode ?? null });
    }
});
input.on("close", () => process.exit(0)); // whoever started us is gone
process.on("unhandledRejection", (error) => say({ trouble: String(error?.message ?? error) }));
say({ ready: process.version });

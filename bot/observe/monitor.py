"""The operator's two web pages, `/health` and `/metrics`, on an address of this machine. Off unless asked for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from aiohttp import web

from bot.observe.health import Health
from bot.observe.metrics import Metrics


@asynccontextmanager
async def serve_monitor(
    address: str, port: int, *, health: Health | None = None, metrics: Metrics | None = None
) -> AsyncIterator[int]:
    """Serve what is given, for as long as the context lasts; the port in use (useful with `port=0`)."""
    app = web.Application()
    if health is not None:
        app.router.add_get("/health", partial(_health, health))
    if metrics is not None:
        app.router.add_get("/metrics", partial(_metrics, metrics))
    runner = web.AppRunner(app, access_log=None, handle_signals=False)
    await runner.setup()
    try:
        site = web.TCPSite(runner, address, port)
        await site.start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def _health(health: Health, _request: web.Request) -> web.Response:
    report = health.report()
    body = {"healthy": report.healthy, "parts": dict(report.parts)}
    return web.json_response(body, status=200 if report.healthy else 503)


async def _metrics(metrics: Metrics, _request: web.Request) -> web.Response:
    return web.Response(body=metrics.text(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

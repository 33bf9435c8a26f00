"""unittest.async_case: tests that are coroutines. All parts of a test run in one event loop."""

from .case import TestCase, _class_name


class IsolatedAsyncioTestCase(TestCase):
    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{_class_name(cls)}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self.setUp()
        self._wait_for(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._wait_for(method)

    def _callTearDown(self):
        self._wait_for(self.asyncTearDown)
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        self._wait_for(function, *args, **kwargs)

    def _wait_for(self, function, /, *args, **kwargs):
        import asyncio

        result = function(*args, **kwargs)
        if asyncio.iscoroutine(result):
            result = self._asyncioRunner.run(result)
        return result

    def run(self, result=None):
        import asyncio

        self._asyncioRunner = asyncio.Runner(debug=True)
        try:
            return super().run(result)
        finally:
            self._asyncioRunner.close()

const { platform, arch } = process;

/**
 * On Linux x64 the browser comes from npm (@sparticuz/chromium), so nothing is downloaded there.
 * Elsewhere puppeteer fetches the small headless shell; a failed download never breaks `npm ci`
 * (`pilgi doctor` says what is missing).
 *
 * @type {import('puppeteer').Configuration}
 */
module.exports = {
  skipDownload: platform === 'linux' && arch === 'x64',
  chrome: { skipDownload: true },
};

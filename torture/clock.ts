/**
 * Preloaded into a messenger under torture: its wall clock is wrong by as many milliseconds as the parent says, at the
 * start in the environment, later in messages. Nothing of it is in the product.
 */
const rightNow = Date.now.bind(Date);
let skew = Number(process.env['TORTURE_SKEW']);
Date.now = () => rightNow() + skew;
process.on('message', (ms) => {
  skew = Number(ms);
});
// The messenger must not live on for the sake of this channel.
process.channel?.unref();

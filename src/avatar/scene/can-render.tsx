/** Whether this browser can draw the person: WebGL 2 exists and gives a context. No three is loaded for the answer. */
export const canRender = (): boolean => {
  if (typeof document === 'undefined') return false;
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return false;
    // Browsers keep a small number of contexts alive: give this one back at once.
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return true;
  } catch {
    return false;
  }
};

/** Emoji and emoticons by what they are commonly used for: feeling, valence in [-4, 4], signs. */
export const EMOJI_SIGNS = `
joy 3.2: 😍 🥰 🤩 ❤ 🧡 💛 💚 💙 💜 🖤 🤍 🤎 💖 💕 💗 💓 💞 💘 💝 😻 🎉 🥳 🏆 <3 ♥
joy 2.5: 😀 😃 😄 😁 😆 😊 🙂 ☺ 😂 🤣 😸 😹 😺 😎 🤗 😇 😋 😘 😗 😙 😚 🙌 👏 🎊 ✨ 🌟 ⭐ 💯 🌈 🌞 ☀ :) :-) :D :-D =) :] (: :'D ;D ^^ ^_^ :P :-P :p ;P
joy 1.6: 😉 😌 😏 😛 😜 😝 🤪 🤭 🌸 🌹 🌻 🌺 🎁 🎈 🍀 🕺 💃 💪 😽 ;) ;-)
good 2.2: 👍 👌 🙏 ✅ ✔ 🤝 🆗 🫶 🤟 ✌ 🥇 ☑
anger -2.9: 😠 😡 🤬 👿 😤 🖕 💢 >:( >:-( 😾
sadness -2.5: 😢 😭 😞 😔 ☹ 🙁 😟 😥 😓 😿 💔 🥺 😩 😫 😣 😖 🥀 :( :-( :'( :'-( =( :[ ):
sadness -1.4: 😕 😪 🥱 😴 😒 😶 🫤 :/ :-/ :\\ :| :-|
fear -2.4: 😨 😰 😱 😧 😦 🫣 😬 🫨
disgust -2.7: 🤢 🤮 🤧 💩 🫥 😷 🤒
surprise 0.6: 😮 😯 😲 😳 🤯 🙀 😵 ❗ ‼ ⁉ :o :O :-o :-O 
bad -2: 👎 ❌ 🚫 🙄 😑 😐 🤦 🤡 ☠ 💀 🆘 ⛔
none 0: 🤔 🙋 👋 ❓ 🤷 👀 👉 👈 🖐
`;

/** Words that every language here borrows. */
export const SHARED_WORDS = `
joy 2: haha hahaha hahahaha hihi hihihi lol xd rofl lmao
surprise 0.5: omg
anger -2: wtf grr grrr
disgust -2: yuck
`;

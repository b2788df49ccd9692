// See surface.hpp.
#include "wasm/platform/web/surface.hpp"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace charter::platform {

bool Surface::open() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = EM_FALSE;
  attributes.depth = EM_FALSE;
  attributes.antialias = EM_FALSE;  // ImGui smooths its own edges
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
      emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0) return false;
  context_ = static_cast<int>(context);
  emscripten_webgl_make_context_current(context);
  return true;
}

void Surface::forget() {
  if (ImGui::GetCurrentContext() != nullptr && ImGui::GetIO().BackendRendererUserData != nullptr) {
    ImGui_ImplOpenGL3_Shutdown();
  }
}

void Surface::drop_glyphs() {
  if (ImGui::GetCurrentContext() != nullptr && ImGui::GetIO().BackendRendererUserData != nullptr) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
  }
}

void Surface::begin() {
  if (ImGui::GetIO().BackendRendererUserData == nullptr) ImGui_ImplOpenGL3_Init("#version 300 es");
  ImGui_ImplOpenGL3_NewFrame();
  if (ImGui::GetIO().Fonts->TexID == nullptr) ImGui_ImplOpenGL3_CreateFontsTexture();
}

void Surface::draw(ImDrawData* data, std::uint32_t ground_rgb, int width_device_px,
                   int height_device_px) {
  glViewport(0, 0, width_device_px, height_device_px);
  glClearColor(static_cast<float>((ground_rgb >> 16) & 0xff) / 255,
               static_cast<float>((ground_rgb >> 8) & 0xff) / 255,
               static_cast<float>(ground_rgb & 0xff) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

}  // namespace charter::platform
